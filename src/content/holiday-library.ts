/**
 * What the library date-holidays knows. The only file that loads it, which takes a tenth of a second and
 * thirty megabytes: `holidays.ts` has that done in a process of its own.
 *
 * The library gives the statutory holidays with their substitutes; days that a government moves by decree
 * each year (China's bridging weekends) are the organisation file's `closed` and `open`.
 */
import Holidays from 'date-holidays';

/** Holidays that the library calls public, but that give grown-ups no day off (China: Children's Day). */
const onlyForSome: Readonly<Record<string, readonly string[]>> = { CN: ['06-01'] };

/** Every code that a calendar may name: countries, their states and regions, as `CN`, `GB-SCT`, `DE-BY-A`. */
export function holidayCodes(): string[] {
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

/** The ISO dates of a code's holidays in the years from `first` to `last`; undefined for an unknown code. */
export function holidayDates(code: string, first: number, last: number): string[] | undefined {
  if (!holidayCodes().includes(code)) return undefined;
  const library = new Holidays(code, { types: ['public'] });
  const years = Array.from({ length: last - first + 2 }, (_, index) => first - 1 + index);
  return (
    years
      .flatMap((year) => library.getHolidays(year))
      .filter(({ rule }) => !onlyForSome[code]?.includes(rule))
      .flatMap(datesOf)
      // A long holiday may have begun in the year before.
      .filter((date) => Number(date.slice(0, 4)) >= first && Number(date.slice(0, 4)) <= last)
  );
}

/** The dates that a holiday takes. One that begins in the course of a day is half a day, and worked. */
function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  if (date.slice(11, 16) !== '00:00') return [];
  const length = Math.round((end.getTime() - start.getTime()) / 86_400_000);
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Array.from({ length }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
}
