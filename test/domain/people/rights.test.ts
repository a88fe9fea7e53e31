import { describe, expect, it } from 'vitest';
import { callers, refuseCallback } from '../../../src/domain/people/callback-right.ts';
import { claimants, refuseClaim } from '../../../src/domain/people/claim-right.ts';
import { refuseUnlessDeskOrOwner, refuseUnlessOwner } from '../../../src/domain/people/handling-right.ts';
import { maySee } from '../../../src/domain/people/reading-right.ts';
import { actionWith, caseWith, complaintWith, joinedBy, organisation, organisationWith } from '../cases.ts';

const everybody = organisation.people.map(({ id }) => id);

describe('claiming', () => {
  it.each<[string, string | null, string[]]>([
    ['when it is about nobody', null, ['chen', 'sun', 'li']],
    ['when it is about a junior', 'wei', ['chen', 'sun', 'li']],
    ['when it is about a lead: only who outranks them', 'chen', ['li']],
    ['when it is about the head: the next in the reporting line', 'li', ['zhao']],
    ['when it is about the executive: nobody', 'zhao', []],
    ['when it is about a stranger to the list', 'U0NEW', ['chen', 'sun', 'li']],
  ])('is for those of rank %s', (_, subject, who) => {
    expect(claimants(organisation, complaintWith({ subject }))).toEqual(who);
  });

  it.each<[string, string, string | null, object]>([
    [
      'a junior of the department',
      'wei',
      null,
      { code: 'rank-too-low', rank: 'lead', who: ['chen', 'sun', 'li'] },
    ],
    [
      'another department',
      'gao',
      null,
      { code: 'other-department', department: 'fresh', who: ['chen', 'sun', 'li'] },
    ],
    ['a stranger to the list', 'U0NEW', null, { code: 'other-department', department: 'fresh' }],
    ['the subject', 'chen', 'chen', { code: 'is-subject', who: ['li'] }],
    ['the subject by their Slack id', 'U0CHEN', 'chen', { code: 'is-subject', who: ['li'] }],
    ['a peer of the subject', 'sun', 'chen', { code: 'must-outrank-subject', who: ['li'] }],
  ])('is refused to %s, who hears who may', (_, person, subject, refusal) => {
    expect(refuseClaim(organisation, complaintWith({ subject }), person)).toMatchObject(refusal);
  });

  it('is open to the head, who is listed in no department', () => {
    expect(refuseClaim(organisation, complaintWith(), 'li')).toBeUndefined();
  });
});

describe('reading the whole case', () => {
  it.each<[string, Parameters<typeof caseWith>[0], string[]]>([
    [
      'is for the reporter, the department, the desk, audit, leadership and administrators',
      {},
      ['wei', 'chen', 'sun', 'li', 'till', 'wang', 'hu', 'qian', 'wu', 'zhao'],
    ],
    [
      'is, when restricted, for the head of the department and who may claim it',
      { complaint: { restricted: true, subject: 'chen' } },
      ['li', 'till', 'wang', 'hu', 'qian', 'wu', 'zhao'],
    ],
    [
      'is for its owner and who joined although restricted',
      { complaint: { restricted: true, owner: 'sun' }, escalations: [joinedBy('gao')] },
      ['sun', 'li', 'gao', 'till', 'wang', 'hu', 'qian', 'wu', 'zhao'],
    ],
    [
      'is never for its subject, head of the department or not',
      { complaint: { restricted: true, subject: 'li' } },
      ['till', 'wang', 'hu', 'qian', 'wu', 'zhao'],
    ],
    [
      'is never for its subject, of the desk or not',
      { complaint: { restricted: true, subject: 'wang', owner: 'li' } },
      ['li', 'till', 'hu', 'qian', 'wu', 'zhao'],
    ],
    [
      'is never for its subject, leader or not',
      { complaint: { restricted: true, subject: 'zhao', owner: 'li' } },
      ['li', 'till', 'wang', 'hu', 'qian', 'wu'],
    ],
  ])('%s', (_, parts, readers) => {
    const it = caseWith(parts);
    expect(everybody.filter((person) => maySee(organisation, it, person))).toEqual(readers);
  });

  it('is for whoever is to correct something', () => {
    const it = caseWith({ correctiveActions: [actionWith({ owner: 'gao' })] });
    expect(maySee(organisation, it, 'gao')).toBe(true);
  });
});

describe('calling back', () => {
  it.each<[string, { owner?: string; subject?: string }, string[], string[]]>([
    ['the desk', { owner: 'chen' }, ['wang', 'hu'], ['wang', 'hu']],
    ['the desk without its owner', { owner: 'wang' }, ['wang', 'hu'], ['hu']],
    ['the desk without its subject', { subject: 'hu', owner: 'chen' }, ['wang', 'hu'], ['wang']],
    ['whom the policy names where the desk owned it', { owner: 'wang' }, ['wang'], ['qian']],
    ['whom the policy names where the desk is its subject', { subject: 'wang' }, ['wang'], ['qian']],
    ['nobody rather than its owner', { subject: 'wang', owner: 'qian' }, ['wang'], []],
    ['nobody rather than its subject', { subject: 'qian', owner: 'wang' }, ['wang'], []],
  ])('is for %s', (_, changes, people, expected) => {
    const small = organisationWith({ desk: { ...organisation.desk, people } });
    expect(callers(small, complaintWith(changes))).toEqual(expected);
  });

  it.each<[string, string, { owner?: string; subject?: string }, string]>([
    ['the owner', 'wang', { owner: 'wang' }, 'owner-may-not-call'],
    ['the subject', 'hu', { subject: 'hu' }, 'is-subject'],
    ['the department', 'chen', {}, 'only-desk'],
  ])('is refused to %s', (_, person, changes, code) => {
    expect(refuseCallback(organisation, complaintWith(changes), person)).toMatchObject({ code });
  });
});

describe('what only the owner does', () => {
  it.each<[string, string, Parameters<typeof complaintWith>[0], string | undefined]>([
    ['is open to them', 'chen', { owner: 'chen' }, undefined],
    ['is open to them under the Slack id they were known by', 'chen', { owner: 'U0CHEN' }, undefined],
    ['is refused to others', 'sun', { owner: 'chen' }, 'only-owner'],
    ['is refused to the desk', 'wang', { owner: 'chen' }, 'only-owner'],
    ['waits for a claim', 'chen', {}, 'not-claimed'],
    ['ends with the complaint', 'chen', { owner: 'chen', closedAt: 1 }, 'closed'],
    ['is refused to the subject', 'wei', { owner: 'chen', subject: 'wei' }, 'is-subject'],
  ])('%s', (_, person, changes, code) => {
    expect(refuseUnlessOwner(organisation, complaintWith(changes), person)?.code).toBe(code);
  });
});

describe('what the owner and the desk do', () => {
  it.each<[string, string, Parameters<typeof complaintWith>[0], string | undefined]>([
    ['is open to the owner', 'chen', { owner: 'chen' }, undefined],
    ['is open to the desk', 'hu', { owner: 'chen' }, undefined],
    ['is refused to the rest', 'sun', { owner: 'chen' }, 'only-desk-and-owner'],
    ['is refused to a subject at the desk', 'hu', { owner: 'chen', subject: 'hu' }, 'is-subject'],
  ])('%s', (_, person, changes, code) => {
    expect(refuseUnlessDeskOrOwner(organisation, complaintWith(changes), person)?.code).toBe(code);
  });
});
