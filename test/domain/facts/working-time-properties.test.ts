import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar, Interval } from '../../../src/domain/facts/organisation.ts';
import {
  addWorkingTime,
  isWorkingMoment,
  nextWorkingMoment,
  workingMinutesBetween,
} from '../../../src/domain/facts/working-time.ts';
import { localDate, localMinute, localParts } from '../../../src/domain/facts/zone.ts';

const minute = 60_000;

/** Zones with a week in which their clocks change, and some that never do. */
const changes: [zone: string, noonBefore: string][] = [
  ['Europe/London', '2026-03-26T12:00:00Z'],
  ['Europe/London', '2026-10-22T12:00:00Z'],
  ['America/New_York', '2026-03-05T12:00:00Z'],
  ['America/New_York', '2026-10-29T12:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-02T12:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-01T12:00:00Z'],
  ['Africa/Cairo', '2026-04-21T12:00:00Z'],
  ['America/Santiago', '2026-09-03T12:00:00Z'],
  ['Pacific/Apia', '2011-12-28T12:00:00Z'],
  ['Asia/Shanghai', '2026-12-29T12:00:00Z'],
  ['Asia/Kathmandu', '2026-11-14T12:00:00Z'],
  ['Pacific/Kiritimati', '2026-12-30T12:00:00Z'],
];

/** Ascending cuts of a day, taken in pairs; `step` keeps the cuts away from the hours that change. */
const dayHours = (cuts: fc.Arbitrary<number>): fc.Arbitrary<Interval[]> =>
  fc.uniqueArray(cuts, { maxLength: 6 }).map((times) => {
    const sorted = times.toSorted((one, other) => one - other);
    return sorted.flatMap((from, index): Interval[] =>
      index % 2 === 0 && index + 1 < sorted.length ? [[from, sorted[index + 1]!]] : [],
    );
  });

const weekOf = (cuts: fc.Arbitrary<number>) =>
  fc
    .array(dayHours(cuts), { minLength: 7, maxLength: 7 })
    // Not only in the middle of the night, which a change may swallow week after week.
    .map((week) => week.with(2, [[540, 1020]]));

const anyMinute = fc.oneof(fc.constantFrom(0, 1440), fc.integer({ min: 0, max: 1440 }));
const fullHourByDay = fc.constantFrom(0, ...Array.from({ length: 21 }, (_, hour) => (hour + 4) * 60));

const situation = (cuts: fc.Arbitrary<number>) =>
  fc
    .record({
      change: fc.constantFrom(...changes),
      week: weekOf(cuts),
      holidays: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
      minutesLater: fc.integer({ min: 0, max: 7 * 1440 }),
      seconds: fc.integer({ min: 0, max: 59 }),
    })
    .map(({ change: [timezone, noon], week, holidays, minutesLater, seconds }) => {
      const start = Date.parse(noon);
      const dates = new Set(holidays.map((day) => localDate(start + day * 1440 * minute, timezone)));
      const calendar: Calendar = { kind: 'hours', timezone, week, closed: [], open: [] };
      const isHoliday = (date: string) => dates.has(date);
      return { calendar, isHoliday, from: start + minutesLater * minute + seconds * 1000 };
    });

const anySituation = situation(anyMinute);
const anyMinutes = fc.integer({ min: 0, max: 6000 });
const inMinutes = (value: number) => ({ unit: 'minutes' as const, value });
const inDays = (value: number) => ({ unit: 'days' as const, value });

describe('minutes of working time', () => {
  it('never run backwards: who starts later is done no earlier', () => {
    fc.assert(
      fc.property(anySituation, anyMinutes, anyMinutes, (work, wait, value) => {
        const later = { ...work, from: work.from + wait * minute };
        expect(addWorkingTime({ ...later, duration: inMinutes(value) })).toBeGreaterThanOrEqual(
          addWorkingTime({ ...work, duration: inMinutes(value) }),
        );
      }),
    );
  });

  it('add up', () => {
    fc.assert(
      fc.property(anySituation, anyMinutes, anyMinutes, (work, one, other) => {
        const halfway = addWorkingTime({ ...work, duration: inMinutes(one) });
        expect(addWorkingTime({ ...work, from: halfway, duration: inMinutes(other) })).toBe(
          addWorkingTime({ ...work, duration: inMinutes(one + other) }),
        );
      }),
    );
  });

  it('are counted as they were added', () => {
    fc.assert(
      fc.property(anySituation, anyMinutes, (work, value) => {
        const to = addWorkingTime({ ...work, duration: inMinutes(value) });
        expect(workingMinutesBetween({ ...work, to })).toBe(value);
      }),
    );
  });

  it('end while somebody works, or as the door closes', () => {
    fc.assert(
      fc.property(anySituation, anyMinutes, (work, value) => {
        const end = addWorkingTime({ ...work, duration: inMinutes(value) });
        expect(isWorkingMoment({ ...work, at: end }) || isWorkingMoment({ ...work, at: end - 1 })).toBe(true);
      }),
    );
  });

  it('are what a clock on the wall counts, minute by minute', () => {
    fc.assert(
      fc.property(situation(fullHourByDay), fc.integer({ min: 1, max: 900 }), (work, value) => {
        const from = Math.floor(work.from / minute) * minute;
        let worked = 0;
        let at = from;
        for (; worked < value; at += minute) if (worksByTheWall(work, at)) worked += 1;
        expect(addWorkingTime({ ...work, from, duration: inMinutes(value) })).toBe(at);
      }),
      { numRuns: 40 },
    );
  });
});

const walls = new Map<string, Intl.DateTimeFormat>();

function wallIn(timeZone: string): Intl.DateTimeFormat {
  const wall =
    walls.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  walls.set(timeZone, wall);
  return wall;
}

/** An independent reading of a calendar: the wall clock's day and time, looked up in the week. */
function worksByTheWall(
  work: { calendar: Calendar; isHoliday: (date: string) => boolean },
  at: number,
): boolean {
  if (work.calendar.kind === 'always') return true;
  const { timezone, week } = work.calendar;
  const [date, time] = wallIn(timezone).format(at).split(' ');
  if (work.isHoliday(date!)) return false;
  const [hour, minutes] = time!.split(':').map(Number);
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const now = hour! * 60 + minutes!;
  return week[weekday]!.some(([from, to]) => from <= now && now < to);
}

describe('the next working moment', () => {
  it('is worked, and nothing before it is', () => {
    fc.assert(
      fc.property(anySituation, (work) => {
        const next = nextWorkingMoment(work);
        expect(isWorkingMoment({ ...work, at: next })).toBe(true);
        expect(workingMinutesBetween({ ...work, to: next })).toBe(0);
      }),
    );
  });
});

describe('working days', () => {
  it('end while somebody works, or as the door closes', () => {
    fc.assert(
      fc.property(anySituation, fc.integer({ min: 0, max: 10 }), (work, value) => {
        const end = addWorkingTime({ ...work, duration: inDays(value) });
        expect(isWorkingMoment({ ...work, at: end }) || isWorkingMoment({ ...work, at: end - 1 })).toBe(true);
      }),
    );
  });

  it('keep the clock time, unless they had to move into working hours', () => {
    fc.assert(
      fc.property(anySituation, fc.integer({ min: 1, max: 10 }), (work, value) => {
        const { timezone } = work.calendar;
        const start = nextWorkingMoment(work);
        const end = addWorkingTime({ ...work, duration: inDays(value) });
        const moved = localMinute(end, timezone) !== localMinute(start, timezone);
        const opened = isWorkingMoment({ ...work, at: end }) && !isWorkingMoment({ ...work, at: end - 1 });
        expect(!moved || opened || clockChanged(timezone, end)).toBe(true);
      }),
    );
  });

  it('never run backwards, clocks that go back aside', () => {
    fc.assert(
      fc.property(anySituation, anyMinutes, fc.integer({ min: 1, max: 10 }), (work, wait, value) => {
        const later = { ...work, from: work.from + wait * minute };
        const starts = [nextWorkingMoment(work), nextWorkingMoment(later)] as const;
        fc.pre(!starts.some((start) => comesTwice(work.calendar.timezone, start)));
        expect(addWorkingTime({ ...later, duration: inDays(value) })).toBeGreaterThanOrEqual(
          addWorkingTime({ ...work, duration: inDays(value) }),
        );
      }),
    );
  });
});

function clockChanged(zone: string, at: number): boolean {
  return localMinute(at, zone) - localMinute(at - minute, zone) !== 1;
}

/** Whether the wall shows this time once more within three hours, or has shown it. */
function comesTwice(zone: string, at: number): boolean {
  const now = localParts(at, zone);
  return [-60, -30, 30, 60].some((shift) => {
    const then = localParts(at + shift * minute, zone);
    return then.day === now.day && then.hour === now.hour && then.minute === now.minute;
  });
}
