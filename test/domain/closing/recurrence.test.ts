import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/domain/answering/finding-records.ts';
import type { CorrectiveAction } from '../../../src/domain/closing/records.ts';
import {
  failedBy,
  signaturesFound,
  withoutRecurrence,
  withRecurrence,
} from '../../../src/domain/closing/recurrence.ts';
import type { Complaint } from '../../../src/domain/filing/records.ts';
import { actionWith, caseAt, caseWith, complaintWith, factsOf, hour, now, pointWith } from '../cases.ts';

const done = { doneAt: now - 30, doneBy: 'sun' };
const effective = { ...done, effective: true, checkedAt: now - 20, checkedBy: 'wang' };
const again: Partial<Complaint> = { id: 'c2', filedAt: now - 10 };

describe('a recurrence after the effective date', () => {
  it.each<[string, Partial<CorrectiveAction>, Partial<Complaint>, boolean]>([
    ['fails what was found effective', effective, {}, true],
    ['fails what was done and never checked', done, {}, true],
    ['fails it from the very instant it was done', { ...done, doneAt: now - 10 }, {}, true],
    ['says nothing of what was done later', { ...done, doneAt: now - 9 }, {}, false],
    ['says nothing of what is still to be done', {}, {}, false],
    ['looks at the day on which it happened', done, { occurredOn: '2026-11-23T09:00' }, true],
    ['lets be what happened on a day before, and was filed late', done, { occurredOn: '2026-11-22' }, false],
    ['fails nothing twice', { ...effective, failedAt: now - 5 }, {}, false],
    ['does not compare a complaint with itself', { ...effective, complaint: 'c2' }, {}, false],
  ])('%s', (_, changes, complaint, fails) => {
    const found = failedBy([actionWith(changes)], complaintWith({ ...again, ...complaint }), 'Asia/Shanghai');
    expect(found).toHaveLength(fails ? 1 : 0);
  });

  it('is recorded, and pings its owner and the analyst', () => {
    const facts = factsOf(caseAt('called-back', again), 'chen');
    const decision = withRecurrence(facts, { entries: [] }, [actionWith(effective)]);
    expect(decision.writes).toMatchObject([
      { where: { id: 'a1', failedAt: null }, set: { failedAt: now, failedBy: 'c2' } },
    ]);
    expect(decision.entries).toMatchObject([{ kind: 'lesson-failed', facts: { actions: ['a1'] } }]);
    expect(decision.notices?.map(({ lane }) => lane)).toEqual(['person:sun', 'person:qian']);
  });

  it('says nothing to whom the new complaint is about', () => {
    const facts = factsOf(caseAt('called-back', { ...again, subject: 'sun' }), 'chen');
    const { notices } = withRecurrence(facts, { entries: [] }, [actionWith(effective)]);
    expect(notices?.map(({ lane }) => lane)).toEqual(['person:qian']);
  });

  it('that a corrected finding takes back lets the lesson stand again', () => {
    const facts = factsOf(caseAt('handling', again), 'chen');
    const failed = { ...effective, failedAt: now - hour };
    const decision = withoutRecurrence(facts, { entries: [] }, [
      actionWith({ ...failed, failedBy: 'c2' }),
      actionWith({ ...failed, id: 'a2', failedBy: 'c3' }),
    ]);
    expect(decision.writes).toMatchObject([{ where: { id: 'a1' }, set: { failedAt: null, failedBy: null } }]);
    expect(decision.entries).toMatchObject([{ kind: 'lesson-held', facts: { actions: ['a1'] } }]);
    expect(decision.notices?.map(({ lane }) => lane)).toEqual(['person:sun', 'person:qian']);
  });

  it('changes nothing where there is none', () => {
    const decision = { entries: [] };
    const facts = factsOf(caseAt('called-back', again), 'chen');
    expect(withRecurrence(facts, decision, [actionWith()])).toBe(decision);
    expect(withoutRecurrence(facts, decision, [actionWith(effective)])).toBe(decision);
  });
});

it.each<[string, Partial<Point>[], string[]]>([
  ['what was upheld', [{ outcome: 'upheld', cause: 'alertness' }], ['alertness']],
  ['what was upheld in part', [{ outcome: 'partly', cause: 'product' }], ['product']],
  ['nothing of what was not upheld', [{ outcome: 'not-upheld', cause: 'no-fault' }], []],
  ['nothing of a cause that nobody could determine', [{ outcome: 'upheld', cause: 'undetermined' }], []],
  ['nothing before the finding', [{}], []],
  [
    'one for each cause',
    ['notice', 'notice', 'policy'].map((cause) => ({ outcome: 'upheld', cause }) as Partial<Point>),
    ['notice', 'policy'],
  ],
])('the signature of a finding says %s', (_, points, causes) => {
  const it = caseWith({ complaint: { product: 'Milk', place: 'Shelf 2' }, points: points.map(pointWith) });
  expect(signaturesFound(it)).toEqual(causes.map((cause) => `quality × ${cause} × milk × shelf 2`));
});
