import { describe, expect, it } from 'vitest';
import { merge, misfile, withdraw } from '../../../src/domain/closing/ending.ts';
import { refuseMerged } from '../../../src/domain/facts/merged.ts';
import { isRefusal } from '../../../src/domain/facts/refusal.ts';
import { caseAt, caseWith, complaintWith, deadlineWith, decided, factsOf, now, refused } from '../cases.ts';

const handled = {
  ...caseAt('handling'),
  deadlines: [deadlineWith(), deadlineWith({ id: 'd2', metAt: now })],
};

describe.each([
  ['withdrawn', withdraw, ['chen', 'wang', 'hu', 'till'], ['sun', 'li', 'qian']],
  ['misfiled', misfile, ['wang', 'hu'], ['chen', 'till', 'sun', 'li']],
] as const)('what is %s', (ending, end, may, mayNot) => {
  it.each(may)('is closed as such by %s: deadlines stop, nothing else changes', (actor) => {
    const decision = decided(end(factsOf(handled, actor), { reason: 'why' }));
    expect(decision.set).toEqual({ closedAt: now, closedBy: actor, endedAs: ending, revision: 8 });
    expect(decision.writes).toMatchObject([
      { in: 'deadlines', where: { id: 'd1' }, set: { cancelledAt: now } },
    ]);
    expect(decision.writes).toHaveLength(1);
    expect(decision.entries).toMatchObject([{ kind: ending, private: { note: 'why' } }]);
  });

  it.each(mayNot)('is not so by %s', (actor) => {
    expect(['only-handlers', 'only-desk']).toContain(
      refused(end(factsOf(handled, actor), { reason: 'why' })).code,
    );
  });

  it('is not so by its subject', () => {
    expect(refused(end(factsOf(caseAt('handling', { subject: 'hu' }), 'hu'), { reason: 'why' })).code).toBe(
      'is-subject',
    );
  });

  it('was open before', () => {
    expect(refused(end(factsOf(caseAt('closed'), 'hu'), { reason: 'why' })).code).toBe('closed');
  });
});

it.each([
  ['withdrawn', 2],
  ['merged', 1],
])('waits end with what is %s', (ending, count) => {
  const pause = {
    id: 'p1',
    workspace: 'T0',
    complaint: 'c1',
    waitingFor: 'complainant' as const,
    reason: '',
    pausedBy: 'chen',
    pausedAt: now - 1,
    expiresAt: now + 1,
    lookAt: now + 1,
    resumedAt: null,
    resumedBy: null,
  };
  const promise = {
    id: 'p2',
    workspace: 'T0',
    complaint: 'c1',
    kind: 'procedural' as const,
    text: '',
    dueAt: now + 1,
    lookAt: now + 1,
    nudgedAt: null,
    madeBy: 'chen',
    madeAt: now,
    note: null,
    keptAt: null,
    brokenAt: null,
  };
  const it = { ...caseAt('handling'), pauses: [pause], promises: [promise] };
  const answer =
    ending === 'merged'
      ? merge(factsOf(it, 'chen'), { into: caseWith({ complaint: { id: 'c2' } }) })
      : withdraw(factsOf(it, 'chen'), { reason: 'why' });
  if (isRefusal(answer)) throw new Error(answer.code);
  const { writes, also } = answer;
  expect(also === undefined).toBe(ending !== 'merged');
  if (also !== undefined) {
    // What was promised is kept where it goes on.
    expect(also.decision.writes).toMatchObject([
      { in: 'promises', where: { id: 'p2' }, set: { complaint: 'c2' } },
    ]);
    expect(also.decision.entries).toMatchObject([{ kind: 'absorbed', facts: { promises: ['p2'] } }]);
  }
  expect(writes).toHaveLength(count);
  expect(writes).toMatchObject(
    [{ in: 'pauses', set: { resumedAt: now, lookAt: null } }, { in: 'promises' }].slice(0, count),
  );
});

describe('a duplicate', () => {
  const main = caseWith({ complaint: { id: 'c2', reference: 'RD-2026-000002', version: 9, revision: 3 } });

  it('is merged: closed, pointing at the other, which says so too', () => {
    const both = merge(factsOf(handled, 'chen'), { into: main });
    if (isRefusal(both)) throw new Error(both.code);
    expect(both.set).toMatchObject({ endedAs: 'merged', mergedInto: 'RD-2026-000002', closedAt: now });
    expect(both.entries).toMatchObject([{ kind: 'merged', facts: { into: 'RD-2026-000002' } }]);
    expect(both.also?.decision.set).toEqual({ revision: 4 });
    expect(both.also?.decision.entries).toMatchObject([
      { kind: 'absorbed', facts: { reference: 'RD-2026-000001' } },
    ]);
  });

  it.each([
    ['a colleague', handled, 'sun', main, 'only-desk-and-owner'],
    ['itself', handled, 'chen', handled, 'merge-with-itself'],
    ['a closed one', handled, 'chen', { ...main, complaint: { ...main.complaint, closedAt: now } }, 'closed'],
    [
      'a merged one',
      handled,
      'chen',
      { ...main, complaint: { ...main.complaint, mergedInto: 'RD-3' } },
      'merged',
    ],
    [
      'one about oneself',
      handled,
      'hu',
      { ...main, complaint: { ...main.complaint, subject: 'hu' } },
      'not-found',
    ],
    ['one that is closed itself', caseAt('closed'), 'chen', main, 'closed'],
  ] as const)('is refused: %s', (_, it, actor, into, code) => {
    expect(merge(factsOf(it, actor), { into })).toMatchObject({ refused: true, code });
  });

  it('is worked on nowhere but where it goes on', () => {
    expect(refuseMerged(complaintWith())).toBeUndefined();
    expect(refuseMerged(complaintWith({ mergedInto: 'RD-3' }))).toMatchObject({
      code: 'merged',
      reference: 'RD-3',
    });
  });
});
