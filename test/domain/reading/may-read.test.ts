import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/domain/facts/actor.ts';
import type { Case } from '../../../src/domain/facts/case.ts';
import type { Organisation } from '../../../src/domain/facts/organisation.ts';
import type { Delegation } from '../../../src/domain/people/records.ts';
import { refuseReading } from '../../../src/domain/reading/may-read.ts';
import {
  approvalWith,
  caseAt,
  caseWith,
  factsOf,
  hour,
  now,
  organisationWith,
  pointWith,
  refused,
  remedyWith,
} from '../cases.ts';
import { hearingWith, transferWith } from '../transfers.ts';

/** Away today, with somebody in their place who has no part in anything. */
function away(...people: PersonId[]): Organisation {
  const absences = people.map((person) => ({
    ...{ workspace: 'T0', person, plannedBy: person, plannedAt: now - hour },
    ...{ startsAt: now - hour, endsAt: now + hour, substitute: 'U0NEW' },
  }));
  return organisationWith({ today: { absences, at: now } });
}

const found = pointWith({ outcome: 'upheld', cause: 'product', foundBy: 'chen', foundAt: now });
const undecided = { decidedBy: null, decidedAt: null, approved: null };
const major = caseAt('handling', { severity: 'major' });
const deed: [string, Case, Organisation][] = [
  ['to sign for the head', { ...major, points: [found] }, away('li')],
  ['to sign as an auditor', { ...major, points: [found] }, away('qian')],
  ['to call back for the desk', caseAt('answered'), away('wang', 'hu')],
  ['to answer a transfer', { ...caseAt('handling'), transfers: [transferWith()] }, away('gao', 'till')],
  ['to state a case', { ...caseAt('handling'), hearings: [hearingWith()] }, away('gao', 'till')],
];

describe('the whole case', () => {
  it.each(deed)('may be read by whoever stands in %s', (_, it, today) => {
    expect(refuseReading(factsOf(it, 'U0NEW', { organisation: today }))).toBeUndefined();
    expect(refused(refuseReading(factsOf(it, 'U0NEW'))).code).toBe('may-not-see');
  });

  it('may be read by an approver’s delegate while the approval waits', () => {
    const delegation: Delegation = {
      ...{ id: 'd', workspace: 'T0', giver: 'wang', receiver: 'gao', upTo: 40_00, currency: 'CNY' },
      ...{ startsAt: now, endsAt: now + hour, givenAt: now, withdrawnAt: null },
    };
    const offered = { ...caseAt('handling'), remedies: [remedyWith()] };
    const read = (changes: Parameters<typeof approvalWith>[0]) =>
      refuseReading(
        factsOf({ ...offered, approvals: [approvalWith(changes)] }, 'gao', {
          receipt: { others: [], delegations: [delegation] },
        }),
      );
    expect(read(undecided)).toBeUndefined();
    expect(refused(read({})).code).toBe('may-not-see');
  });

  it('is never read by its subject, whatever is asked of them', () => {
    const it = caseAt('answered', { subject: 'U0NEW' });
    const facts = factsOf(it, 'U0NEW', { organisation: away('wang', 'hu') });
    expect(refused(refuseReading(facts)).code).toBe('is-subject');
  });

  it('is refused with the people who can help', () => {
    expect(refuseReading(factsOf(caseWith(), 'gao'))).toMatchObject({
      code: 'may-not-see',
      who: ['wang', 'hu'],
    });
    const aboutWang = caseWith({ complaint: { subject: 'wang' } });
    expect(refuseReading(factsOf(aboutWang, 'wang'))).toMatchObject({ code: 'is-subject', who: ['hu'] });
  });
});
