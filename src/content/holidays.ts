/**
 * Public holidays of the organisation's calendars. They are worked out in a process that ends: the library
 * wants a quarter of a second and thirty megabytes, which a thread would not give back.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Calendar } from '../domain/facts/organisation.ts';
import type { IsHoliday } from '../domain/facts/working-time.ts';
import { forgetful, type Remember } from '../start/remembered.ts';

/** A holidays code that the library does not know, for example `XX` or `GB-XYZ`. */
export class UnknownHolidaysError extends Error {
  override readonly name = 'UnknownHolidaysError';
  readonly code: string;

  constructor(code: string) {
    super(`Holidays of "${code}" are not known: use a country such as CN or a region such as GB-SCT`);
    this.code = code;
  }
}

/** Years of one code, both ends included. */
export interface Span {
  code: string;
  first: number;
  last: number;
}

/** So many years before and after the present one are known; no deadline lies further away. */
const yearsBefore = 1;
const yearsAhead = 3;

/** What a code's holidays are never changes, so they are worked out once in a process. */
const known = new Map<string, Promise<IsHoliday>>();

const never: IsHoliday = () => false;

/**
 * Resolves to a function from a calendar's id to its holidays, last year's to those in three years;
 * calendars without holidays, around the clock or unknown have none. Rejects with UnknownHolidaysError.
 */
export async function loadHolidays(
  calendars: Readonly<Record<string, Calendar>>,
  remember: Remember = forgetful,
): Promise<(calendarId: string) => IsHoliday> {
  const byCalendar = new Map<string, IsHoliday>();
  for (const [id, calendar] of Object.entries(calendars)) {
    if (calendar.kind === 'hours' && calendar.holidays) {
      byCalendar.set(id, await holidaysOf(calendar.holidays, remember));
    }
  }
  return (calendarId) => byCalendar.get(calendarId) ?? never;
}

function holidaysOf(code: string, remember: Remember): Promise<IsHoliday> {
  const before = known.get(code);
  if (before !== undefined) return before;
  const found = workOut(code, remember);
  known.set(code, found);
  found.catch(() => known.delete(code));
  return found;
}

async function workOut(code: string, remember: Remember): Promise<IsHoliday> {
  const year = new Date().getFullYear();
  const span: Span = { code, first: year - yearsBefore, last: year + yearsAhead };
  const dates = new Set(await datesOf(span, remember));
  let lastYear = span.last;
  return (isoDate) => {
    // A process may run for years: the next ones are fetched long before a deadline can lie in them.
    if (Number(isoDate.slice(0, 4)) >= lastYear) {
      const next = { code, first: lastYear + 1, last: lastYear + yearsAhead };
      lastYear = next.last;
      datesOf(next, forgetful).then(
        (more) => more.forEach((date) => void dates.add(date)),
        () => {},
      );
    }
    return dates.has(isoDate);
  };
}

async function datesOf(span: Span, remember: Remember): Promise<string[]> {
  const name = `holidays-${span.code.replace(/[^\w-]/gu, '_')}`;
  const dates = await remember(name, span, () => askLibrary(span));
  if (dates === null) throw new UnknownHolidaysError(span.code);
  return dates;
}

async function askLibrary({ code, first, last }: Span): Promise<string[] | null> {
  const question = [script(), code, String(first), String(last)];
  const { stdout } = await promisify(execFile)(process.execPath, question);
  return JSON.parse(stdout) as string[] | null;
}

/** In the bundle it stands beside the main one. */
function script(): string {
  const isSource = import.meta.url.endsWith('.ts');
  const name = isSource ? './holiday-process.ts' : './holiday-process.js';
  return fileURLToPath(new URL(name, import.meta.url));
}
