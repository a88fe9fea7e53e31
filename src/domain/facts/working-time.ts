/**
 * Working time: how targets become deadlines, and how long somebody really had (rules §4).
 *
 * Minutes pass only inside working intervals. A day is the same time on the clock on the next working
 * day; where that falls outside working hours it moves forward into them. A start outside working hours
 * counts from the next working moment. A deadline may fall on closing time itself; a moment that works
 * may not. Round the clock, minutes are plain minutes and every day is a working day.
 */
import { type CalendarDay, calendarDay, dayOf, type IsHoliday, workedIntervals } from './calendar-day.ts';
import type { Duration } from './duration.ts';
import type { Calendar } from './organisation.ts';
import { instantAt, localMinute } from './zone.ts';

export type { IsHoliday } from './calendar-day.ts';

interface Clockwork {
  calendar: Calendar;
  isHoliday: IsHoliday;
}

const millisecondsPerMinute = 60_000;
/** More days off in a row than any real calendar has. */
const longestRest = 800;

/**
 * The instant at which `duration` has passed since `from`. Throws when the calendar never works.
 * The same wall clock is meant by a day, so days are not a sum of minutes and do not add up like them.
 */
export function addWorkingTime(work: Clockwork & { from: number; duration: Duration }): number {
  const { duration } = work;
  if (!(duration.value >= 0)) throw new RangeError(`A duration cannot be ${duration.value} ${duration.unit}`);
  return duration.unit === 'days'
    ? addDays(work, duration.value)
    : addMilliseconds(work, Math.round(duration.value * millisecondsPerMinute));
}

/**
 * Minutes worked in `[from, to)`, with seconds as a fraction; negative when `to` is earlier. The inverse
 * of adding minutes.
 */
export function workingMinutesBetween(work: Clockwork & { from: number; to: number }): number {
  const { calendar, isHoliday, from, to } = work;
  if (to < from) return -workingMinutesBetween({ ...work, from: to, to: from });
  if (calendar.kind === 'always') return (to - from) / millisecondsPerMinute;
  let worked = 0;
  for (let day = dayOf(calendar, from); day.from < to; day = calendarDay(calendar, day.number + 1)) {
    for (const [opens, closes] of workedIntervals(day, isHoliday)) {
      worked += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
    }
  }
  return worked / millisecondsPerMinute;
}

/** Whether somebody works at the instant `at`. */
export function isWorkingMoment({ calendar, isHoliday, at }: Clockwork & { at: number }): boolean {
  const intervals = workedIntervals(dayOf(calendar, at), isHoliday);
  return intervals.some(([opens, closes]) => opens <= at && at < closes);
}

/** `from` itself when somebody works then, otherwise the next opening. Throws when the calendar never works. */
export function nextWorkingMoment(work: Clockwork & { from: number }): number {
  return firstInside(work, work.from, (at, closes) => at < closes);
}

function addMilliseconds(work: Clockwork & { from: number }, duration: number): number {
  const { calendar, isHoliday, from } = work;
  if (calendar.kind === 'always') return from + duration;
  let left = duration;
  for (let day = dayOf(calendar, from), rest = 0; ; day = calendarDay(calendar, day.number + 1)) {
    const intervals = workedIntervals(day, isHoliday);
    for (const [opens, closes] of intervals) {
      if (closes < from) continue;
      const start = Math.max(opens, from);
      if (left <= closes - start) return start + left;
      left -= closes - start;
    }
    rest = countRest(work, intervals.length, rest);
  }
}

function addDays(work: Clockwork & { from: number }, days: number): number {
  const { calendar, isHoliday } = work;
  const start = nextWorkingMoment(work);
  let day = dayOf(calendar, start);
  for (let left = days, rest = 0; left > 0; ) {
    day = calendarDay(calendar, day.number + 1);
    const intervals = workedIntervals(day, isHoliday);
    if (intervals.length > 0) left -= 1;
    rest = countRest(work, intervals.length, rest);
  }
  if (days === 0) return start;
  const landing = atSameTime(calendar, start, day);
  return firstInside(work, landing, (at, closes) => at <= closes);
}

/** The instant of `day` at which the clock shows what it shows at `instant`. */
function atSameTime(calendar: Calendar, instant: number, day: CalendarDay): number {
  const before = dayOf(calendar, instant);
  // On days of plain length a clock's time is a distance from midnight; asking the time zone takes far longer.
  if (isPlain(before) && isPlain(day)) return day.from + (instant - before.from);
  return instantAt(day.date, localMinute(instant, calendar.timezone), calendar.timezone);
}

function isPlain({ from, to }: CalendarDay): boolean {
  return to - from === 24 * 60 * millisecondsPerMinute;
}

/** The first instant from `from` on that lies in a working interval, `reaches` saying whether its end does. */
function firstInside(
  work: Clockwork,
  from: number,
  reaches: (at: number, closes: number) => boolean,
): number {
  const { calendar, isHoliday } = work;
  for (let day = dayOf(calendar, from), rest = 0; ; day = calendarDay(calendar, day.number + 1)) {
    const intervals = workedIntervals(day, isHoliday);
    for (const [opens, closes] of intervals) {
      const start = Math.max(opens, from);
      if (reaches(start, closes)) return start;
    }
    rest = countRest(work, intervals.length, rest);
  }
}

/** The number of days off in a row after a day with so many intervals. */
function countRest({ calendar }: Clockwork, intervals: number, rest: number): number {
  if (intervals > 0) return 0;
  if (rest < longestRest) return rest + 1;
  throw new RangeError(`A calendar in ${calendar.timezone} has no working time within ${longestRest} days`);
}
