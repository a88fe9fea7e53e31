import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/domain/clocks/clock.ts';
import {
  isOverdue,
  isRunning,
  startDeadline,
  stopWrites,
  whatLapsed,
} from '../../../src/domain/clocks/deadline.ts';
import type { Deadline } from '../../../src/domain/clocks/records.ts';
import type { Complaint } from '../../../src/domain/filing/records.ts';
import { complaintWith, deadlineWith, hour, now, organisation } from '../cases.ts';

const start = (changes: Partial<Complaint>, clock: Clock, from: string, isHoliday = (_: string) => false) =>
  startDeadline(complaintWith(changes), clock, Date.parse(`${from}+08:00`), {
    id: 'd1',
    policy: organisation,
    timetable: () => isHoliday,
  });
const local = (instant: number) => new Date(instant + 8 * hour).toISOString().slice(0, 16);

describe('a clock', () => {
  it.each<[string, Partial<Complaint>, Clock, string, string]>([
    ['counts hours inside the day', {}, 'claim', '2026-11-23T10:00', '2026-11-23T12:00'],
    ['carries over the night', {}, 'claim', '2026-11-23T17:30', '2026-11-24T10:30'],
    ['carries over the weekend', {}, 'claim', '2026-11-27T17:30', '2026-11-30T10:30'],
    ['begins in the morning when filed at night', {}, 'claim', '2026-11-22T23:00', '2026-11-23T11:00'],
    ['counts working days', {}, 'response', '2026-11-26T10:00', '2026-12-01T10:00'],
    [
      'counts round the clock for major ones',
      { severity: 'major' },
      'claim',
      '2026-11-22T23:00',
      '2026-11-23T01:00',
    ],
    [
      'counts in the calendar of its department',
      { department: 'deli' },
      'claim',
      '2026-11-22T23:00',
      '2026-11-23T01:00',
    ],
    [
      'counts round the clock for a department that is gone',
      { department: 'gone' },
      'claim',
      '2026-11-22T23:00',
      '2026-11-23T01:00',
    ],
  ])('%s', (_, changes, clock, from, due) => {
    expect(local(start(changes, clock, from).dueAt)).toBe(due);
  });

  it('rests on holidays', () => {
    const deadline = start({}, 'claim', '2026-11-23T17:00', (date) => date === '2026-11-24');
    expect(local(deadline.dueAt)).toBe('2026-11-25T10:00');
  });

  it.each([
    ['its category’s target where it has one', 'response', 'ordinary', '2026-11-30T10:00'],
    ['its severity’s target for the other clocks', 'claim', 'ordinary', '2026-11-23T12:00'],
    ['its severity’s target where the category means another', 'response', 'major', '2026-11-26T10:00'],
  ] as const)('counts by %s', (_, clock, severity, due) => {
    const [quality, ...others] = organisation.categories;
    const own = { ordinary: { response: { unit: 'days' as const, value: 5 } } };
    const policy = { ...organisation, categories: [{ ...quality!, targets: own }, ...others] };
    const frame = { id: 'd1', policy, timetable: () => () => false };
    expect(local(startDeadline(complaintWith({ severity }), clock, now, frame).dueAt)).toBe(due);
  });

  it('nudges after three quarters of the working time', () => {
    expect(local(start({}, 'claim', '2026-11-23T17:30').nudgeAt)).toBe('2026-11-24T10:00');
    expect(local(start({}, 'response', '2026-11-23T09:00').nudgeAt)).toBe('2026-11-25T11:15');
  });

  it('nudges inside a target of seconds too', () => {
    const targets = { ...organisation.targets.ordinary, claim: { unit: 'minutes', value: 20 / 60 } as const };
    const policy = { ...organisation, targets: { ...organisation.targets, ordinary: targets } };
    const from = Date.parse('2026-11-23T10:00+08:00');
    const frame = { id: 'd1', policy, timetable: () => () => false };
    const { nudgeAt, dueAt } = startDeadline(complaintWith({}), 'claim', from, frame);
    expect([nudgeAt - from, dueAt - from]).toEqual([15_000, 20_000]);
  });

  it('is looked at first when it nudges', () => {
    const { lookAt, nudgeAt, dueAt, startedAt } = start({}, 'callback', '2026-11-23T10:00');
    expect(lookAt).toBe(nudgeAt);
    expect(startedAt).toBeLessThan(nudgeAt);
    expect(nudgeAt).toBeLessThan(dueAt);
  });
});

it.each<[string, Partial<Deadline>, number, ReturnType<typeof whatLapsed>]>([
  ['nothing before the nudge', {}, now - hour - 1, undefined],
  ['a nudge at its time', {}, now - hour, 'nudge'],
  ['nothing once nudged', { nudgedAt: now - hour }, now - 1, undefined],
  ['a breach at the due time', { nudgedAt: now - hour }, now, 'breach'],
  ['a breach though never nudged', {}, now + hour, 'breach'],
  ['nothing twice', { breachedAt: now }, now + hour, undefined],
  ['nothing once met', { metAt: now - 2 * hour }, now + hour, undefined],
  ['nothing once cancelled', { cancelledAt: now - 2 * hour }, now + hour, undefined],
])('finds %s', (_, changes, at, lapse) => {
  expect(whatLapsed(deadlineWith(changes), at)).toBe(lapse);
});

it.each<[string, Partial<Deadline>, number, boolean]>([
  ['is not overdue before its time', {}, now - 1, false],
  ['is overdue at its time', {}, now, true],
  ['stays overdue after the breach', { breachedAt: now }, now + 1, true],
  ['is not overdue once met, late or not', { breachedAt: now, metAt: now + 1 }, now + 2, false],
])('%s', (_, changes, at, overdue) => {
  expect(isOverdue(deadlineWith(changes), at)).toBe(overdue);
});

it('stops only what runs, and only the clocks named', () => {
  const deadlines = [
    deadlineWith({ id: 'a', clock: 'claim' }),
    deadlineWith({ id: 'b', clock: 'response' }),
    deadlineWith({ id: 'c', clock: 'response', metAt: now }),
    deadlineWith({ id: 'd', clock: 'response', breachedAt: now }),
  ];
  expect(stopWrites(deadlines, ['response'], { metAt: now })).toMatchObject([
    { where: { id: 'b' }, set: { metAt: now, lookAt: null } },
    { where: { id: 'd' }, set: { metAt: now, lookAt: null } },
  ]);
  expect(deadlines.filter(isRunning).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});
