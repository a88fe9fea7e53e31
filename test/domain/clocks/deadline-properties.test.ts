import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import { targetClocks } from '../../../src/domain/clocks/clock.ts';
import { clockworkOf, startDeadline } from '../../../src/domain/clocks/deadline.ts';
import type { Calendar, Organisation, TargetSet } from '../../../src/domain/facts/organisation.ts';
import {
  addWorkingTime,
  isWorkingMoment,
  workingMinutesBetween,
} from '../../../src/domain/facts/working-time.ts';
import { localDate, localMinute } from '../../../src/domain/facts/zone.ts';
import { complaintWith, minute, organisation } from '../cases.ts';

/** Around a change of the clocks, and around New Year, in zones east and west. */
const places: [zone: string, around: string][] = [
  ['Europe/London', '2026-03-28T12:00:00Z'],
  ['Europe/London', '2026-10-24T12:00:00Z'],
  ['America/New_York', '2026-03-07T12:00:00Z'],
  ['America/New_York', '2026-10-31T12:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T12:00:00Z'],
  ['Asia/Shanghai', '2026-12-30T12:00:00Z'],
  ['Pacific/Kiritimati', '2026-12-30T12:00:00Z'],
  ['Pacific/Honolulu', '2026-12-30T12:00:00Z'],
];
const hours = [
  [9 * 60, 12 * 60 + 30],
  [13 * 60 + 30, 18 * 60],
] as const;

const situation = fc
  .record({
    place: fc.constantFrom(...places),
    around: fc.boolean(),
    later: fc.integer({ min: 0, max: 5 * 24 * 60 }),
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 3 }),
    clock: fc.constantFrom<Clock>(...targetClocks),
    duration: fc.oneof(
      fc.record({ unit: fc.constant('minutes' as const), value: fc.integer({ min: 1, max: 3000 }) }),
      fc.record({ unit: fc.constant('days' as const), value: fc.integer({ min: 1, max: 20 }) }),
    ),
  })
  .map(({ place: [timezone, start], around, later, holidays, clock, duration }) => {
    const from = Date.parse(start) + later * minute;
    const off = new Set(holidays.map((day) => localDate(Date.parse(start) + day * 1440 * minute, timezone)));
    const calendar: Calendar = around
      ? { kind: 'always', timezone }
      : {
          kind: 'hours',
          timezone,
          week: [hours, hours, hours, hours, hours, [[600, 960]], []],
          closed: [],
          open: [],
        };
    const target = Object.fromEntries(targetClocks.map((each) => [each, duration])) as unknown as TargetSet;
    const policy: Organisation = {
      ...organisation,
      calendars: { shop: calendar },
      targets: { ordinary: target, major: target },
    };
    return { policy, timetable: () => (date: string) => off.has(date), from, clock, duration, calendar };
  });

it('a deadline is nudged before it is due, and is due no earlier than it starts', () => {
  fc.assert(
    fc.property(situation, ({ policy, timetable, from, clock }) => {
      const { nudgeAt, dueAt, lookAt } = startDeadline(complaintWith(), clock, from, {
        id: 'd',
        policy,
        timetable,
      });
      expect(nudgeAt).toBeGreaterThanOrEqual(from);
      expect(dueAt).toBeGreaterThanOrEqual(nudgeAt);
      expect(lookAt).toBe(nudgeAt);
    }),
  );
});

it('minutes are as many working minutes, whatever the clocks on the wall do', () => {
  fc.assert(
    fc.property(situation, ({ policy, timetable, from, clock, duration }) => {
      fc.pre(duration.unit === 'minutes');
      const { dueAt } = startDeadline(complaintWith(), clock, from, { id: 'd', policy, timetable });
      const work = clockworkOf(complaintWith(), { policy, timetable });
      expect(workingMinutesBetween({ ...work, from, to: dueAt })).toBeCloseTo(duration.value, 6);
    }),
  );
});

it('a deadline falls into working time, or on its close', () => {
  fc.assert(
    fc.property(situation, ({ policy, timetable, from, clock }) => {
      const { dueAt } = startDeadline(complaintWith(), clock, from, { id: 'd', policy, timetable });
      const work = clockworkOf(complaintWith(), { policy, timetable });
      expect(isWorkingMoment({ ...work, at: dueAt }) || isWorkingMoment({ ...work, at: dueAt - 1 })).toBe(
        true,
      );
    }),
  );
});

it('natural days end at the same time on the clock, unless the clock skips it', () => {
  fc.assert(
    fc.property(situation, ({ policy, timetable, from, clock, duration, calendar }) => {
      fc.pre(duration.unit === 'days' && calendar.kind === 'always');
      const { dueAt } = startDeadline(complaintWith(), clock, from, { id: 'd', policy, timetable });
      const late =
        (localMinute(dueAt, calendar.timezone) - localMinute(from, calendar.timezone) + 1440) % 1440;
      expect(late).toBeLessThanOrEqual(60);
      expect(
        Math.round(
          (Date.parse(localDate(dueAt, calendar.timezone)) - Date.parse(localDate(from, calendar.timezone))) /
            86_400_000,
        ),
      ).toBe(duration.value);
    }),
  );
});

it('who starts later is due no earlier, but within the hour that the clock repeats', () => {
  fc.assert(
    fc.property(
      situation,
      fc.integer({ min: 0, max: 5000 }),
      ({ policy, timetable, from, clock, calendar: { timezone } }, wait) => {
        const later = from + wait * minute;
        const due = (start: number) =>
          startDeadline(complaintWith(), clock, start, { id: 'd', policy, timetable }).dueAt;
        const onTheWall = (at: number) =>
          Date.parse(localDate(at, timezone)) + localMinute(at, timezone) * minute;
        const repeated = Math.max(0, onTheWall(from) - onTheWall(later));
        expect(due(later)).toBeGreaterThanOrEqual(due(from) - repeated);
        expect(repeated).toBeLessThanOrEqual(60 * minute);
      },
    ),
  );
});

it('in the hour that the clock repeats, the time that it shows counts', () => {
  const timezone = 'Europe/London';
  const policy: Organisation = { ...organisation, calendars: { shop: { kind: 'always', timezone } } };
  const due = (from: string) =>
    addWorkingTime({
      ...clockworkOf(complaintWith(), { policy, timetable: () => () => false }),
      from: Date.parse(from),
      duration: { unit: 'days', value: 1 },
    });
  expect(due('2026-10-25T00:50:00Z')).toBe(Date.parse('2026-10-26T01:50:00Z'));
  expect(due('2026-10-25T01:10:00Z')).toBe(Date.parse('2026-10-26T01:10:00Z'));
});

it('counts in the calendar that the target names, else in the department’s', () => {
  const policy = {
    ...organisation,
    targets: { ...organisation.targets, major: { ...organisation.targets.ordinary, calendar: 'always' } },
  };
  const frame = { policy, timetable: () => () => false };
  const from = Date.parse('2026-12-31T17:30:00+08:00');
  const work = (severity: 'ordinary' | 'major') => clockworkOf(complaintWith({ severity }), frame);
  const duration = { unit: 'minutes' as const, value: 60 };
  expect(addWorkingTime({ ...work('major'), from, duration })).toBe(from + 60 * minute);
  // New Year's Day is a Friday like any other without holidays.
  expect(addWorkingTime({ ...work('ordinary'), from, duration })).toBe(
    Date.parse('2027-01-01T09:30:00+08:00'),
  );
});
