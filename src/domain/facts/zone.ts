/**
 * Instants (milliseconds since 1970, UTC) seen from a time zone, and back. Every rule about local time
 * goes through this file, so that summer time is decided once:
 *
 * - a local time that does not exist (spring) moves forward to the first moment that does;
 * - a local time that happens twice (autumn) means the first of the two.
 */
import { Temporal } from 'temporal-polyfill';

export interface LocalParts {
  year: number;
  month: number;
  day: number;
  /** 1 is Monday … 7 Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
}

export interface IsoWeek {
  /** The year the week belongs to, which may differ from the calendar's around New Year. */
  year: number;
  week: number;
}

/** What calendar and clock on the wall show in `zone` (an IANA name) at an instant. */
export function localParts(epochMs: number, zone: string): LocalParts {
  const local = zonedAt(epochMs, zone);
  return {
    year: local.year,
    month: local.month,
    day: local.day,
    weekday: local.dayOfWeek,
    hour: local.hour,
    minute: local.minute,
    second: local.second,
  };
}

/** The date in `zone` at an instant, as `2026-11-16`. */
export function localDate(epochMs: number, zone: string): string {
  return zonedAt(epochMs, zone).toPlainDate().toString();
}

/** The time in `zone` at an instant, as `09:05`. */
export function localTime(epochMs: number, zone: string): string {
  const { hour, minute } = zonedAt(epochMs, zone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Minutes since local midnight as the clock on the wall shows them, with seconds as a fraction. */
export function localMinute(epochMs: number, zone: string): number {
  const local = zonedAt(epochMs, zone);
  return local.hour * 60 + local.minute + local.second / 60 + local.millisecond / 60_000;
}

/**
 * The first instant at which the clock of `zone` shows `date` (`2026-11-16`) and `minute` (since
 * midnight, 1440 being the next midnight) or later.
 */
export function instantAt(date: string, minute: number, zone: string): number {
  const wanted = Temporal.PlainDate.from(date)
    .toPlainDateTime()
    .add({ milliseconds: Math.round(minute * 60_000) });
  const found = wanted.toZonedDateTime(zone);
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds;
  // Temporal lands as far behind the gap as the wish lay inside it; two wishes inside one gap would
  // then overtake times behind it. One millisecond more finds the change that `found` itself may be.
  const change = found.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return (change ?? found).epochMilliseconds;
}

/** The ISO 8601 week that an instant falls in, in `zone`. */
export function isoWeekOf(epochMs: number, zone: string): IsoWeek {
  const date = zonedAt(epochMs, zone).toPlainDate();
  return { year: date.yearOfWeek!, week: date.weekOfYear! };
}

/** The instants `[from, to)` of an ISO week in `zone`: Monday's first moment to the next Monday's. */
export function isoWeekBounds(isoWeek: IsoWeek, zone: string): { from: number; to: number } {
  const monday = mondayOf(isoWeek);
  return {
    from: instantAt(monday.toString(), 0, zone),
    to: instantAt(monday.add({ days: 7 }).toString(), 0, zone),
  };
}

/** Reads `2026-W47`; undefined when the text is not a week or the year has no such week. */
export function parseIsoWeek(text: string): IsoWeek | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  if (!match) return undefined;
  const isoWeek = { year: Number(match[1]), week: Number(match[2]) };
  const monday = mondayOf(isoWeek);
  return monday.yearOfWeek === isoWeek.year && monday.weekOfYear === isoWeek.week ? isoWeek : undefined;
}

/** Writes `2026-W47`. */
export function formatIsoWeek({ year, week }: IsoWeek): string {
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/**
 * The first instant strictly later than `after` at which `zone` begins the given weekday's minute
 * (`weekday` 1 is Monday … 7 Sunday; `minute` since midnight): when a weekly slot is due next.
 */
export function startOfNext(weekday: number, minute: number, zone: string, after: number): number {
  const today = zonedAt(after, zone).toPlainDate();
  const days = (weekday - today.dayOfWeek + 7) % 7;
  const slot = instantAt(today.add({ days }).toString(), minute, zone);
  return slot > after ? slot : instantAt(today.add({ days: days + 7 }).toString(), minute, zone);
}

function zonedAt(epochMs: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
}

/** The fourth of January always lies in week 1. */
function mondayOf({ year, week }: IsoWeek): Temporal.PlainDate {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
}
