import { describe, expect, it } from 'vitest';
import { parseIsoWeek } from '../../../src/domain/facts/zone.ts';
import {
  composeDigest,
  digestDueAt,
  digestsDue,
  lastWeek,
  rate,
} from '../../../src/domain/reading/digest.ts';
import type { DigestFacts, LessonFact } from '../../../src/domain/reading/digest-facts.ts';
import { organisation, organisationWith } from '../cases.ts';

const quiet: DigestFacts = {
  filed: [],
  filedByCategory: [],
  filedByCategoryBefore: [],
  filedBefore: 0,
  closed: 0,
  closedBefore: 0,
  apart: { withdrawn: 0, misfiled: 0, merged: 0 },
  overdue: [],
  open: 0,
  responses: { due: 0, inTime: 0 },
  callbacks: { reached: 0, resolved: 0, satisfied: 0, unreachable: 0, noContact: 0 },
  breaches: [],
  majors: [],
  lessons: [],
  causes: [],
  causesBefore: [],
  money: [],
  promises: { due: 0, kept: 0 },
  decisionsLost: [],
};
const compose = (facts: Partial<DigestFacts>) =>
  composeDigest('2026-W47', { from: 0, to: 1 }, { ...quiet, ...facts });
const lesson = (reference: string, repeats: string | null): LessonFact => ({
  complaint: reference,
  reference,
  category: 'quality',
  department: 'fresh',
  product: null,
  place: null,
  cause: 'training',
  happened: 'h',
  countermeasure: 'c',
  reflection: 'r',
  signature: 's',
  restricted: false,
  subject: null,
  repeats,
});

describe('the figures of a week', () => {
  it('add up over departments and grades', () => {
    const digest = compose({
      filed: [
        { department: 'deli', severity: 'ordinary', settled: 1, count: 2 },
        { department: 'fresh', severity: 'ordinary', settled: 0, count: 2 },
        { department: 'fresh', severity: 'major', settled: 1, count: 1 },
      ],
      overdue: [
        { department: 'deli', count: 1 },
        { department: 'fresh', count: 4 },
      ],
      breaches: [
        { department: 'deli', clock: 'claim', count: 1 },
        { department: 'deli', clock: 'response', count: 2 },
        { department: 'fresh', clock: 'claim', count: 1 },
      ],
    });
    expect(digest).toMatchObject({ filed: 5, settled: 2, major: 1, overdue: 5 });
    expect(digest.filedByDepartment).toEqual([
      { department: 'fresh', count: 3 },
      { department: 'deli', count: 2 },
    ]);
    expect(digest.overdueByDepartment.map(({ department }) => department)).toEqual(['fresh', 'deli']);
    expect(digest.breachesByDepartment).toEqual([
      { department: 'deli', count: 3 },
      { department: 'fresh', count: 1 },
    ]);
  });

  it('count the three rates, those not reached apart', () => {
    const callbacks = { reached: 4, resolved: 3, satisfied: 2, unreachable: 5, noContact: 6 };
    expect(compose({ responses: { due: 8, inTime: 6 }, callbacks })).toMatchObject({
      response: { hits: 6, n: 8, share: 0.75 },
      resolution: { hits: 3, n: 4, share: 0.75 },
      satisfaction: { hits: 2, n: 4, share: 0.5 },
      unreachable: 5,
      noContact: 6,
    });
  });

  it('claim no rate where there was nothing to count', () => {
    expect(rate(0, 0)).toEqual({ hits: 0, n: 0, share: null });
    expect(compose({}).satisfaction.share).toBeNull();
  });

  it('name causes that came twice or more, the most frequent first', () => {
    const causes = [
      { cause: 'notice' as const, count: 2 },
      { cause: 'attitude' as const, count: 1 },
      { cause: 'product' as const, count: 4 },
    ];
    expect(compose({ causes }).recurringCauses.map(({ cause }) => cause)).toEqual(['product', 'notice']);
  });

  it('say which lessons did not hold', () => {
    const lessons = [lesson('RD-1', null), lesson('RD-2', 'RD-1')];
    expect(compose({ lessons }).failedLessons.map(({ reference }) => reference)).toEqual(['RD-2']);
  });
});

it.each([
  ['three out of nothing', 3, 0, true],
  ['two out of nothing', 2, 0, false],
  ['twice as many', 4, 8, true],
  ['a little less than twice as many', 4, 9, false],
])('a spike is at least three and twice the usual: %s', (_, count, before, isSpike) => {
  const { spikes } = compose({
    filedByCategory: [{ category: 'quality', count }],
    filedByCategoryBefore: [{ category: 'quality', count: before }],
  });
  expect(spikes.categories).toEqual(isSpike ? [{ id: 'quality', count, usual: before / 4 }] : []);
});

describe('when a digest is due', () => {
  const at = (text: string) => Date.parse(`${text}+08:00`);
  const inZone = (timezone: string, digest = organisation.digest) =>
    organisationWith({ workspace: { ...organisation.workspace, timezone }, digest });

  it.each([
    ['Monday morning', inZone('Asia/Shanghai'), '2026-W47', '2026-11-23T09:00+08:00'],
    [
      'a later weekday',
      inZone('Asia/Shanghai', { day: 3, minute: 30 }),
      '2026-W47',
      '2026-11-25T00:30+08:00',
    ],
    ['Sunday', inZone('Asia/Shanghai', { day: 7, minute: 0 }), '2026-W47', '2026-11-29T00:00+08:00'],
    ['the last week of a year', inZone('Asia/Shanghai'), '2026-W53', '2027-01-04T09:00+08:00'],
    ['summer time begun on Sunday', inZone('Europe/London'), '2026-W13', '2026-03-30T09:00+01:00'],
    ['summer time ended on Sunday', inZone('Europe/London'), '2026-W43', '2026-10-26T09:00Z'],
  ])('knows %s', (_, staff, week, due) => {
    expect(digestDueAt(staff, parseIsoWeek(week)!)).toBe(Date.parse(due));
  });

  it.each<[string, string, string[], string | undefined, string[]]>([
    ['none before the first complaint', '2026-11-23T09:00', [], undefined, []],
    ['none before the time', '2026-11-23T08:59', ['2026-W46'], '2026-11-10T10:00', []],
    ['the week gone by at the time', '2026-11-23T09:00', ['2026-W46'], '2026-11-10T10:00', ['2026-W47']],
    ['none twice', '2026-11-23T09:00', ['2026-W46', '2026-W47'], '2026-11-10T10:00', []],
    ['what was missed, oldest first', '2026-11-23T09:00', [], '2026-11-10T10:00', ['2026-W46', '2026-W47']],
    ['a gap', '2026-11-23T09:00', ['2026-W45', '2026-W47'], '2026-11-02T10:00', ['2026-W46']],
    ['none for the week that runs', '2026-11-23T09:00', [], '2026-11-23T08:00', []],
  ])('posts %s', (_, now, done, first, due) => {
    const filedAt = first === undefined ? undefined : at(first);
    expect(digestsDue(organisation, at(now), done, filedAt)).toEqual(due);
  });

  it('catches up on eight weeks and no more', () => {
    const due = digestsDue(organisation, at('2026-11-23T09:00'), [], at('2026-01-05T09:00'));
    expect(due).toEqual([40, 41, 42, 43, 44, 45, 46, 47].map((week) => `2026-W${week}`));
  });

  it.each([
    ['2026-11-23T00:00', '2026-W47'],
    ['2026-11-22T23:59', '2026-W46'],
    ['2027-01-04T00:00', '2026-W53'],
  ])('takes for the last complete week on %s %s', (now, week) => {
    expect(lastWeek(organisation, at(now))).toBe(week);
  });
});
