import { describe, expect, it } from 'vitest';
import { extend, extensionProblem } from '../../../src/domain/clocks/extension.ts';
import type { Case } from '../../../src/domain/facts/case.ts';
import { caseAt, deadlineWith, decided, factsOf, hour, now, refused } from '../cases.ts';

const day = 24 * hour;
const due = now + day;
const plan = {
  clock: 'response' as const,
  to: now + 3 * day,
  reason: 'The laboratory is late',
  told: 'It takes longer.',
};
const owned = (deadlines = [deadlineWith({ dueAt: due, nudgedAt: now - hour })]): Case => ({
  ...caseAt('handling'),
  deadlines,
});

describe('an extension', () => {
  it('sets a later deadline with a nudge of its own, and keeps the reason and the words for the complainant', () => {
    const decision = decided(extend(factsOf(owned(), 'chen'), plan));
    expect(decision.writes).toMatchObject([
      {
        into: 'extensions',
        row: { from: due, to: plan.to, reason: plan.reason, told: plan.told, extendedBy: 'chen' },
      },
      { in: 'deadlines', set: { dueAt: plan.to, nudgedAt: null } },
    ]);
    const moved = decision.writes?.[1];
    const set = moved?.do === 'change' && moved.in === 'deadlines' ? moved.set : {};
    expect(set.nudgeAt).toBeGreaterThan(now);
    expect(set.nudgeAt).toBeLessThan(plan.to);
    expect(set.lookAt).toBe(set.nudgeAt);
    expect(decision.entries).toMatchObject([
      {
        kind: 'extended',
        facts: { clock: 'response', from: due, to: plan.to },
        private: { reason: plan.reason, note: plan.told },
      },
    ]);
    expect(decision.notices?.map(({ lane }) => lane)).toEqual(['C0FRESH', 'C0FRESH', 'person:chen']);
  });

  it.each([
    ['by somebody else', owned(), 'sun', 'only-desk-and-owner'],
    ['by the subject', { ...owned(), ...caseAt('handling', { subject: 'hu' }) }, 'hu', 'is-subject'],
    ['of what has lapsed', owned([deadlineWith({ dueAt: now })]), 'chen', 'nothing-to-extend'],
    ['of what is met', owned([deadlineWith({ dueAt: due, metAt: now - 1 })]), 'chen', 'nothing-to-extend'],
    ['of a claim', owned([deadlineWith({ dueAt: due, clock: 'claim' })]), 'chen', 'nothing-to-extend'],
    ['after closing', caseAt('closed'), 'chen', 'closed'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(extend(factsOf(it, actor), plan)).code).toBe(code);
  });

  it('is refused to an earlier moment', () => {
    expect(refused(extend(factsOf(owned(), 'chen'), { ...plan, to: due })).code).toBe('nothing-to-extend');
  });

  it.each([
    ['not-later', due],
    [undefined, due + 1],
    [undefined, due + 366 * day],
    ['too-long', due + 366 * day + 1],
  ])('says %s of a new deadline', (problem, to) => {
    expect(extensionProblem(due, to)).toBe(problem);
  });
});
