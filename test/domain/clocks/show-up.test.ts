import { describe, expect, it } from 'vitest';
import { type SweepFacts, sweepCase } from '../../../src/domain/clocks/escalation.ts';
import { isAdvisory } from '../../../src/domain/clocks/show-up.ts';
import { claimants, refuseClaim } from '../../../src/domain/people/claim-right.ts';
import { heirs } from '../../../src/domain/routing/claim.ts';
import { caseWith, complaintWith, deadlineWith, factsOf, hour, now, organisation } from '../cases.ts';

const lost = { decisionLostAt: now - hour, decisionLostBy: 'fresh' };
const sweep = (parts: Parameters<typeof caseWith>[0]) => {
  const { actor: _, ...facts } = factsOf(caseWith(parts), 'nobody');
  return sweepCase(facts as SweepFacts, true);
};

describe('the lapse of the claim', () => {
  it('passes the decision to the desk, and says so in the register', () => {
    const decision = sweep({ deadlines: [deadlineWith({ clock: 'claim' })] });
    expect(decision?.set).toMatchObject({ decisionLostAt: now, decisionLostBy: 'fresh' });
    expect(decision?.entries.at(-1)).toEqual({
      kind: 'decision-lost',
      at: now,
      actor: { kind: 'system' },
      facts: { department: 'fresh' },
    });
  });

  it.each<[string, Parameters<typeof caseWith>[0]]>([
    ['of another clock', { deadlines: [deadlineWith({ clock: 'response' })] }],
    ['of one that is owned', { complaint: { owner: 'chen' }, deadlines: [deadlineWith({ clock: 'claim' })] }],
    ['of one that was lost before', { complaint: lost, deadlines: [deadlineWith({ clock: 'claim' })] }],
  ])('%s loses nothing', (_, parts) => {
    expect(sweep(parts)?.set).not.toHaveProperty('decisionLostAt');
  });

  it('counts for the department that had it', () => {
    const transferred = { ...lost, department: 'deli' };
    expect(claimants(organisation, complaintWith(transferred))).toEqual(['gao', 'till']);
    const again = sweep({ complaint: transferred, deadlines: [deadlineWith({ clock: 'claim' })] });
    expect(again?.set).toMatchObject({ decisionLostBy: 'deli' });
  });
});

describe('once the decision is lost', () => {
  it.each<[string, string | null, string[]]>([
    ['the desk may claim', null, ['wang', 'hu']],
    ['only who of the desk outranks the subject', 'wei', ['wang']],
    ['where nobody of the desk does, the next in the line', 'chen', ['li']],
  ])('%s', (_, subject, who) => {
    expect(claimants(organisation, complaintWith({ ...lost, subject }))).toEqual(who);
  });

  it.each(['chen', 'li', 'wei'])(
    '%s of the department is refused with the reason, and hears who may',
    (person) => {
      expect(refuseClaim(organisation, complaintWith(lost), person)).toMatchObject({
        code: 'decision-lost',
        who: ['wang', 'hu'],
      });
    },
  );

  it('the desk may hand it back', () => {
    const it = caseWith({ complaint: { ...lost, owner: 'wang' } });
    expect(heirs({ it, organisation, actor: 'wang' })).toEqual(['hu', 'chen', 'sun', 'li', 'wei']);
  });

  it.each<[string, string, number, Parameters<typeof complaintWith>[0], boolean]>([
    ["the department's replies are advice", 'wei', now, lost, true],
    ["the head's too", 'li', now, lost, true],
    ['what was written before is not', 'wei', now - 2 * hour, lost, false],
    ["the desk's are not", 'hu', now, lost, false],
    ["another department's are not", 'gao', now, lost, false],
    ["the owner's are not", 'chen', now, { ...lost, owner: 'chen' }, false],
    ['nothing is where nothing was lost', 'wei', now, {}, false],
  ])('%s', (_, author, writtenAt, changes, advisory) => {
    expect(isAdvisory(organisation, complaintWith(changes), { author, writtenAt })).toBe(advisory);
  });
});
