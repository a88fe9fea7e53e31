import type { Organisation } from '../../domain/organisation.ts';
import { entryOf, slackOf } from '../../domain/people.ts';
import { type Gap, type Hole, preflight, preflightWeek } from '../../domain/preflight.ts';
import type { Absence } from '../../domain/records.ts';
import { localDate, localTime } from '../../domain/zone.ts';
import { loadHolidays, UnknownHolidaysError } from '../../holidays.ts';
import { type Finding, findingsOf } from './finding.ts';
import type { AccountReading } from './people.ts';

const { ok, warning } = findingsOf('Ladders');

/** Whether somebody is there for every department in the coming week; accounts as far as Slack was asked. */
export async function checkLadders(
  organisation: Organisation,
  { absences, now }: { absences: readonly Absence[]; now: number },
  accounts?: ReadonlyMap<string, AccountReading>,
): Promise<Finding[]> {
  const inSlack = (person: string) => {
    const slack = slackOf(organisation, person);
    const account = slack === undefined ? undefined : accounts?.get(slack);
    if (slack === undefined || account === undefined) return slack !== undefined;
    return !('error' in account || account.deactivated || account.external || account.bot);
  };
  try {
    const timetable = await loadHolidays(organisation.calendars);
    const holes = preflight({ organisation, absences, inSlack }, timetable, now);
    if (holes.length === 0) return [ok('In the coming week somebody is there for every department.')];
    return holes.map((hole) => warning(said(organisation, hole, now), fixOf(hole.gap)));
  } catch (error) {
    // Calendars are judged by themselves.
    if (error instanceof UnknownHolidaysError) return [];
    throw error;
  }
}

function said(organisation: Organisation, { department, gap, from, to }: Hole, now: number): string {
  const { timezone } = organisation.workspace;
  const moment = (at: number) => `${localDate(at, timezone)} ${localTime(at, timezone)}`;
  const whole = from <= now && to >= now + preflightWeek;
  const when = whole ? 'all week' : `from ${moment(from)} to ${moment(to)}`;
  return `${department}, ${when}: ${gapText(organisation, gap)}.`;
}

function gapText(organisation: Organisation, gap: Gap): string {
  const name = (person: string) => entryOf(organisation, person)?.name ?? person;
  switch (gap.kind) {
    case 'claim':
      return 'nobody can claim a complaint';
    case 'rung':
      return `${name(gap.person)} of the ladder cannot be reached, and nobody stands in`;
    case 'ladder':
      return 'a lapse would reach nobody but whoever has the complaint';
    case 'callback':
      return 'nobody of the desk can call back';
    case 'callback-of-owner':
      return `nobody of the desk could call back what ${name(gap.person)} handled`;
  }
}

function fixOf({ kind }: Gap): string {
  return kind === 'callback-of-owner'
    ? 'Name `callsWhenOwner` under `desk`, or a second person of the desk.'
    : 'Name a substitute, or somebody else, in the organisation file.';
}
