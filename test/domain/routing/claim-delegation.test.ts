import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../../src/domain/facts/organisation.ts';
import type { Complaint } from '../../../src/domain/filing/records.ts';
import { claimants, refuseClaim } from '../../../src/domain/people/claim-right.ts';
import { maySee } from '../../../src/domain/people/reading-right.ts';
import type { Absence } from '../../../src/domain/people/records.ts';
import { claim, handOver } from '../../../src/domain/routing/claim.ts';
import { delegateClaim, mayBeDelegated } from '../../../src/domain/routing/claim-delegation.ts';
import {
  caseAt,
  caseWith,
  complaintWith,
  decided,
  factsOf,
  hour,
  now,
  organisation,
  organisationWith,
  refused,
} from '../cases.ts';

const lost = { decisionLostAt: now - hour, decisionLostBy: 'fresh' };
const toWei = (by: string) => ({ claimDelegations: [{ to: 'wei', by, at: now - hour }] });
const withPerson = (id: string, changes: object) =>
  organisationWith({
    people: organisation.people.map((person) => (person.id === id ? { ...person, ...changes } : person)),
  });
const without = (person: string): Organisation => {
  const absence: Absence = {
    workspace: 'T0',
    person,
    startsAt: now - hour,
    endsAt: now + hour,
    substitute: null,
    plannedBy: person,
    plannedAt: now - hour,
  };
  return organisationWith({ today: { absences: [absence], at: now } });
};

describe('letting a colleague claim', () => {
  it('is kept with author and instant, said in the thread and to the colleague, and entered', () => {
    const decision = decided(
      delegateClaim(factsOf(caseWith(), 'chen'), { to: 'wei', note: 'You know the supplier.' }),
    );
    expect(decision.set).toEqual({ claimDelegations: [{ to: 'wei', by: 'chen', at: now }] });
    expect(decision.entries).toMatchObject([
      {
        kind: 'claim-delegated',
        actor: { kind: 'person', person: 'chen' },
        private: { to: 'wei', note: 'You know the supplier.' },
      },
    ]);
    expect(decision.entries[0]).not.toHaveProperty('facts');
    expect(decision.notices?.map(({ lane, body }) => [lane, body])).toMatchObject([
      ['C0FRESH', { kind: 'thread', say: { type: 'claim-delegated', by: 'chen', to: 'wei', entry: 5 } }],
      ['person:wei', { kind: 'direct', person: 'wei', say: { type: 'claim-delegated-to-you', by: 'chen' } }],
    ]);
  });

  it.each<[string, Partial<Complaint>, string, string[], Organisation]>([
    ['somebody of sufficient rank, to those below', {}, 'chen', ['wei'], organisation],
    ['the head', {}, 'li', ['wei'], organisation],
    ['nobody below the rank', {}, 'wei', [], organisation],
    ['nobody of another department', {}, 'gao', [], organisation],
    ['no delegate', toWei('chen'), 'wei', [], organisation],
    ['not to one who may already', toWei('chen'), 'li', [], organisation],
    ['not to the subject', { subject: 'wei' }, 'chen', [], organisation],
    ['not to one who does not outrank the subject', { subject: 'till' }, 'chen', [], organisation],
    ['not by the subject', { subject: 'chen' }, 'chen', [], organisation],
    ['not to the first owner', { firstOwner: 'wei' }, 'chen', [], organisation],
    ['not to one who may not see it', { restricted: true }, 'li', [], organisation],
    ['to one who may see it', { restricted: true, reporter: 'wei' }, 'li', ['wei'], organisation],
    ['not to one without Slack', {}, 'chen', [], withPerson('wei', { slack: undefined })],
    ['not to one who is away', {}, 'chen', [], without('wei')],
    ['not by the department once it lost the decision', lost, 'chen', [], organisation],
    [
      'then by the desk, to anybody of the department',
      lost,
      'hu',
      ['wei', 'chen', 'sun', 'li'],
      organisation,
    ],
  ])('can %s', (_, changes, actor, people, staff) => {
    expect(mayBeDelegated({ it: caseWith({ complaint: changes }), organisation: staff, actor })).toEqual(
      people,
    );
  });

  it.each([
    ['below the rank, and names those who may', caseWith(), 'wei', 'rank-too-low', ['chen', 'sun', 'li']],
    [
      'to a delegate, whom it does not name',
      caseWith({ complaint: toWei('chen') }),
      'wei',
      'rank-too-low',
      ['chen', 'sun', 'li'],
    ],
    ['of another department', caseWith(), 'gao', 'other-department', ['chen', 'sun', 'li']],
    ['after the decision was lost', caseWith({ complaint: lost }), 'chen', 'decision-lost', ['wang', 'hu']],
    ['once it is claimed', caseAt('handling'), 'sun', 'claimed-already', ['chen']],
    [
      'to the subject, who is not told who has it',
      caseAt('handling', { subject: 'chen', owner: 'li' }),
      'chen',
      'is-subject',
      ['li'],
    ],
    ['of another department as the receiver', caseWith(), 'chen', 'delegate-to-whom', ['wei'], 'gao'],
  ])('is refused %s', (_, it, actor, code, who, to = 'wei') => {
    expect(refused(delegateClaim(factsOf(it, actor), { to, note: '' }))).toMatchObject({ code, who });
  });

  it('ends with the complaint', () => {
    expect(
      refused(delegateClaim(factsOf(caseAt('closed', { owner: null }), 'chen'), { to: 'wei', note: '' })),
    ).toMatchObject({
      code: 'closed',
    });
  });
});

describe('a delegate', () => {
  it('may claim, as those may who could before, and sees the case', () => {
    const complaint = complaintWith(toWei('chen'));
    expect(claimants(organisation, complaint)).toEqual(['wei', 'chen', 'sun', 'li']);
    expect(decided(claim(factsOf(caseWith({ complaint: toWei('chen') }), 'wei'))).set).toMatchObject({
      owner: 'wei',
    });
    expect(maySee(organisation, caseWith({ complaint: toWei('chen') }), 'wei')).toBe(true);
  });

  it.each<[string, Partial<Complaint>, string | undefined, Organisation]>([
    ['counts while whoever delegated is away', toWei('chen'), undefined, without('chen')],
    [
      'falls with the rank of whoever delegated',
      toWei('chen'),
      'rank-too-low',
      withPerson('chen', { rank: 'staff' }),
    ],
    [
      'falls when whoever delegated leaves the department',
      toWei('chen'),
      'rank-too-low',
      withPerson('chen', { department: 'deli' }),
    ],
    ['does not count where nobody entitled gave it', toWei('hu'), 'rank-too-low', organisation],
    [
      'falls when whoever delegated is named',
      { ...toWei('chen'), subject: 'chen' },
      'rank-too-low',
      organisation,
    ],
    ['is not for the subject', { ...toWei('chen'), subject: 'wei' }, 'is-subject', organisation],
    ['must outrank the subject', { ...toWei('chen'), subject: 'till' }, 'rank-too-low', organisation],
    [
      'does not look again at their own',
      { ...toWei('chen'), firstOwner: 'wei' },
      'second-stage-other',
      organisation,
    ],
    ['must be able to see it', { ...toWei('li'), restricted: true }, 'rank-too-low', organisation],
    [
      'does not follow into another department',
      { ...toWei('chen'), department: 'deli' },
      'other-department',
      organisation,
    ],
    ['ends when the decision is lost', { ...toWei('chen'), ...lost }, 'decision-lost', organisation],
    ['unless the desk delegates', { ...toWei('hu'), ...lost }, undefined, organisation],
  ])('%s', (_, changes, code, staff) => {
    const refusal = refuseClaim(staff, complaintWith(changes), 'wei');
    expect(refusal && 'code' in refusal ? refusal.code : undefined).toBe(code);
  });

  it('is not asked while away', () => {
    expect(claimants(without('wei'), complaintWith(toWei('chen')))).toEqual(['chen', 'sun', 'li']);
  });
});

it('handing over to somebody below the rank is a delegation', () => {
  const decision = decided(
    handOver(factsOf(caseAt('handling'), 'chen'), { to: 'wei', note: 'You know the supplier.' }),
  );
  expect(decision.set).toMatchObject({
    owner: 'wei',
    claimDelegations: [{ to: 'wei', by: 'chen', at: now }],
  });
  expect(decision.entries).toMatchObject([{ kind: 'handed-over', facts: { delegated: true } }]);
  expect(
    decided(handOver(factsOf(caseAt('handling'), 'chen'), { to: 'sun', note: '' })).set,
  ).not.toHaveProperty('claimDelegations');
});
