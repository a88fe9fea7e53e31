/**
 * One local day of a calendar as instants, resolved once and kept: deadlines are computed several
 * times in every filing, and asking the time zone for each would dominate it. Holidays are not kept
 * here, so that the answer does not depend on who asked first.
 */
import type { Calendar, Interval } from './organisation.ts';
import { instantAt } from './zone.ts';

/** Whether nobody works on an ISO date because of a public holiday. */
export type IsHoliday = (isoDate: string) => boolean;

export interface CalendarDay {
  /** Days since 1970-01-01. */
  number: number;
  /** ISO date. */
  date: string;
  /** Instants `[from, to)` of the local day; equal where a zone skipped the whole day. */
  from: number;
  to: number;
  /** Working intervals as instants, ascending, should the day not be a holiday. */
  intervals: readonly Interval[];
  /** False on days that are worked although a holiday. */
  holidayCounts: boolean;
}

const millisecondsPerDay = 86_400_000;
const daysKept = 4_000;
const resolved = new WeakMap<Calendar, Map<number, CalendarDay>>();

/** The calendar's day that contains an instant. */
export function dayOf(calendar: Calendar, epochMs: number): CalendarDay {
  let day = calendarDay(calendar, Math.floor(epochMs / millisecondsPerDay));
  while (epochMs < day.from) day = calendarDay(calendar, day.number - 1);
  while (epochMs >= day.to) day = calendarDay(calendar, day.number + 1);
  return day;
}

/** The local day with a number (days since 1970-01-01). */
export function calendarDay(calendar: Calendar, number: number): CalendarDay {
  let days = resolved.get(calendar);
  if (!days) {
    days = new Map();
    resolved.set(calendar, days);
  }
  let day = days.get(number);
  if (!day) {
    if (days.size >= daysKept) days.clear();
    day = resolve(calendar, number);
    days.set(number, day);
  }
  return day;
}

/** The intervals `[from, to)` in which the day is worked, as instants; none on a day off. */
export function workedIntervals(day: CalendarDay, isHoliday: IsHoliday): readonly Interval[] {
  if (day.intervals.length === 0) return day.intervals;
  return day.holidayCounts && isHoliday(day.date) ? [] : day.intervals;
}

function resolve(calendar: Calendar, number: number): CalendarDay {
  const date = isoDateOf(number);
  const from = instantAt(date, 0, calendar.timezone);
  const to = instantAt(isoDateOf(number + 1), 0, calendar.timezone);
  if (calendar.kind === 'always') {
    return { number, date, from, to, intervals: from < to ? [[from, to]] : [], holidayCounts: false };
  }
  // An interval that lies wholly in the hour skipped in spring is empty, and no working time.
  const intervals = hoursOn(calendar, date, number)
    .map(([start, end]) => toInstants(date, start, end, calendar.timezone))
    .filter(([start, end]) => start < end)
    .sort(([one], [other]) => one - other);
  return { number, date, from, to, intervals, holidayCounts: !calendar.open.includes(date) };
}

/** Closed dates win over extra working days; those borrow Monday's hours where their own day has none. */
function hoursOn(
  calendar: Extract<Calendar, { kind: 'hours' }>,
  date: string,
  number: number,
): readonly Interval[] {
  if (calendar.closed.includes(date)) return [];
  const hours = calendar.week[weekdayOf(number)] ?? [];
  if (hours.length > 0 || !calendar.open.includes(date)) return hours;
  return calendar.week.find((others) => others.length > 0) ?? [];
}

function toInstants(date: string, start: number, end: number, zone: string): Interval {
  return [instantAt(date, start, zone), instantAt(date, end, zone)];
}

function isoDateOf(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

/** 0 is Monday; the first of January 1970 was a Thursday. */
function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}
