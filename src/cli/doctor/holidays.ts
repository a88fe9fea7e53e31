import { loadHolidays, UnknownHolidaysError } from '../../content/holidays.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { localParts } from '../../domain/facts/zone.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, warning, problem } = findingsOf('Calendars');

/** From November on, next year's days are expected to be known. */
const lateInTheYear = 11;

/** Whether next year's holidays are known, and the days that somebody has to enter each year. */
export async function checkHolidays({ calendars, workspace }: Organisation, now: number): Promise<Finding[]> {
  const { year, month } = localParts(now, workspace.timezone);
  const next = year + 1;
  const findings: Finding[] = [];
  for (const [id, calendar] of Object.entries(calendars)) {
    if (calendar.kind !== 'hours') continue;
    if (calendar.holidays !== undefined) {
      try {
        const isHoliday = (await loadHolidays({ [id]: calendar }))(id);
        const count = daysOf(next).filter(isHoliday).length;
        findings.push(
          count > 0
            ? ok(`${id}: ${count} holidays of ${calendar.holidays} in ${next}.`)
            : warning(
                `${id}: no holidays of ${calendar.holidays} are known for ${next}.`,
                'Enter them under `closed` of the calendar.',
              ),
        );
      } catch (error) {
        if (!(error instanceof UnknownHolidaysError)) throw error;
        findings.push(problem(`${id}: ${error.message}.`, 'Correct `holidays` of the calendar.'));
      }
    }
    const entered = [...calendar.closed, ...calendar.open].map((date) => Number(date.slice(0, 4)));
    if (month >= lateInTheYear && entered.includes(year) && !entered.some((each) => each >= next)) {
      findings.push(
        warning(
          `${id}: closed and open days are entered for ${year}, but none for ${next}.`,
          `Enter those of ${next} (in China, the State Council announces them in November) and import the file.`,
        ),
      );
    }
  }
  return findings.length > 0 ? findings : [ok('No calendar follows public holidays.')];
}

function daysOf(year: number): string[] {
  const first = Date.UTC(year, 0, 1);
  const length = (Date.UTC(year + 1, 0, 1) - first) / 86_400_000;
  return Array.from({ length }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
}
