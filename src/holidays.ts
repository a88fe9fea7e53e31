/**
 * Public holidays of the organisation's calendars, from the library date-holidays. It is the only file
 * that knows the library, and loads it (a tenth of a second) when the first calendar needs it.
 *
 * The library gives the statutory holidays with their substitutes; days that a government moves by decree
 * each year (China's bridging weekends) are the organisation file's `closed` and `open`.
 */
import type { Calendar } from './domain/organisation.ts';
import type { IsHoliday } from './domain/working-time.ts';

/** Holidays that the library calls public, but that give grown-ups no day off (China: Children's Day). */
const onlyForSome: Readonly<Record<string, readonly string[]>> = { CN: ['06-01'] };

/** A holidays code that the library does not know, for example `XX` or `GB-XYZ`. */
export class UnknownHolidaysError extends Error {
  override readonly name = 'UnknownHolidaysError';
  readonly code: string;

  constructor(code: string) {
    super(`Holidays of "${code}" are not known: use a country such as CN or a region such as GB-SCT`);
    this.code = code;
  }
}

type HolidayOfYear = { date: string; start: Date; end: Date; rule: string };
type HolidaysOfYear = (year: number) => readonly HolidayOfYear[];

/** What a code's holidays are never changes, so they are worked out once in a process. */
const known = new Map<string, IsHoliday>();

const never: IsHoliday = () => false;

/**
 * Resolves to a function from a calendar's id to its holidays; calendars without holidays, around the
 * clock or unknown have none. Rejects with UnknownHolidaysError. The first question about a year takes
 * tens of milliseconds: ask about today once before somebody waits for the answer.
 */
export async function loadHolidays(
  calendars: Readonly<Record<string, Calendar>>,
): Promise<(calendarId: string) => IsHoliday> {
  const byCalendar = new Map<string, IsHoliday>();
  for (const [id, calendar] of Object.entries(calendars)) {
    if (calendar.kind === 'hours' && calendar.holidays) {
      byCalendar.set(id, await holidaysOf(calendar.holidays));
    }
  }
  return (calendarId) => byCalendar.get(calendarId) ?? never;
}

/** Every code that a calendar may name: countries, their states and regions, as `CN`, `GB-SCT`, `DE-BY-A`. */
export async function holidayCodes(): Promise<string[]> {
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays();
  const statesOf = (country: string) => Object.keys(library.getStates(country) ?? {});
  const regionsOf = (country: string, state: string) => Object.keys(library.getRegions(country, state) ?? {});
  return Object.keys(library.getCountries()).flatMap((country) => [
    country,
    ...statesOf(country).flatMap((state) => [
      `${country}-${state}`,
      ...regionsOf(country, state).map((region) => `${country}-${state}-${region}`),
    ]),
  ]);
}

async function holidaysOf(code: string): Promise<IsHoliday> {
  const before = known.get(code);
  if (before) return before;
  if (!(await holidayCodes()).includes(code)) throw new UnknownHolidaysError(code);
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays(code, { types: ['public'] });
  const isHoliday = byYear(code, (year) => library.getHolidays(year));
  known.set(code, isHoliday);
  return isHoliday;
}

function byYear(code: string, holidaysIn: HolidaysOfYear): IsHoliday {
  const begunIn = remembered((year) =>
    holidaysIn(year)
      .filter(({ rule }) => !onlyForSome[code]?.includes(rule))
      .flatMap(datesOf),
  );
  // A long holiday may have begun in the old year.
  const datesIn = remembered((year) => new Set([...begunIn(year - 1), ...begunIn(year)]));
  return (isoDate) => datesIn(Number(isoDate.slice(0, 4))).has(isoDate);
}

function remembered<Value>(work: (year: number) => Value): (year: number) => Value {
  const years = new Map<number, Value>();
  return (year) => {
    const known = years.get(year) ?? work(year);
    years.set(year, known);
    return known;
  };
}

/** The dates that a holiday takes. One that begins in the course of a day is half a day, and worked. */
function datesOf({ date, start, end }: HolidayOfYear): string[] {
  if (date.slice(11, 16) !== '00:00') return [];
  const length = Math.round((end.getTime() - start.getTime()) / 86_400_000);
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Array.from({ length }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
}
