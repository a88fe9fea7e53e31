import { describe, expect, it } from 'vitest';
import { claim, handOver, heirs, release } from '../../../src/domain/routing/claim.ts';
import {
  caseAt,
  caseWith,
  deadlineWith,
  decided,
  factsOf,
  hour,
  joinedBy,
  now,
  organisation,
  organisationWith,
  refused,
} from '../cases.ts';

const says = (notices: readonly { body: object }[] = []) =>
  notices.map(({ body }) =>
    'say' in body ? (body.say as { type: string }).type : (body as { kind: string }).kind,
  );

describe('claiming', () => {
  it('makes the claimant the owner and stops the claim clock', () => {
    const it = caseWith({
      deadlines: [deadlineWith({ id: 'claim', clock: 'claim' }), deadlineWith({ id: 'response' })],
    });
    const decision = decided(claim(factsOf(it, 'chen')));
    expect(decision.set).toEqual({ owner: 'chen', claimedAt: now, revision: 8 });
    expect(decision.writes).toMatchObject([
      { do: 'change', where: { id: 'claim' }, set: { metAt: now, lookAt: null } },
      { into: 'deadlines', row: { clock: 'finding', startedAt: now } },
      { into: 'deadlines', row: { clock: 'update', startedAt: now } },
    ]);
    expect(decision.entries).toMatchObject([{ kind: 'claimed', actor: { kind: 'person', person: 'chen' } }]);
    expect(says(decision.notices)).toEqual(['card', 'claimed']);
  });

  it.each([
    [
      'tells the loser who has it',
      caseAt('handling'),
      'sun',
      { code: 'claimed-already', by: 'chen', who: ['chen'] },
    ],
    [
      'tells the owner that they have it',
      caseAt('handling'),
      'chen',
      { code: 'claimed-already', by: 'chen' },
    ],
    [
      'does not tell the subject who has it',
      caseAt('handling', { subject: 'wei' }),
      'wei',
      { code: 'is-subject' },
    ],
    ['ends with the complaint', caseAt('closed', { owner: null }), 'chen', { code: 'closed' }],
    ['takes the rank', caseWith(), 'wei', { code: 'rank-too-low', rank: 'lead' }],
  ])('%s', (_, it, actor, refusal) => {
    expect(refused(claim(factsOf(it, actor)))).toMatchObject(refusal);
  });

  it('follows the organisation of today, not that of the filing', () => {
    const demoted = organisationWith({
      people: organisation.people.map((person) =>
        person.id === 'chen' ? { ...person, rank: 'staff' } : person,
      ),
    });
    const facts = factsOf(caseWith(), 'chen', { organisation: demoted });
    expect(refused(claim(facts))).toMatchObject({ code: 'rank-too-low', who: ['sun', 'li'] });
  });
});

describe('giving back', () => {
  it.each(['chen', 'hu'])('by %s starts a new claim clock and leaves the response clock alone', (actor) => {
    const it = caseWith({ complaint: { owner: 'chen' }, deadlines: [deadlineWith()] });
    const decision = decided(release(factsOf(it, actor), { note: 'The supplier is called Lu' }));
    expect(decision.set).toMatchObject({ owner: null, claimedAt: null });
    expect(decision.writes).toMatchObject([
      { do: 'insert', into: 'deadlines', row: { clock: 'claim', startedAt: now, dueAt: now + 2 * hour } },
    ]);
    expect(decision.entries).toMatchObject([
      { kind: 'released', private: { note: 'The supplier is called Lu' } },
    ]);
    expect(JSON.stringify(decision.notices)).not.toContain('supplier');
  });

  it.each([
    ['what nobody has', caseWith(), 'chen', 'not-claimed'],
    ['what is closed', caseAt('closed'), 'chen', 'closed'],
    ['what somebody else has', caseAt('handling'), 'sun', 'only-desk-and-owner'],
    ['what was answered', caseAt('answered'), 'chen', 'answered-already'],
    ['what is about oneself', caseAt('handling', { subject: 'hu' }), 'hu', 'is-subject'],
  ])('is refused for %s', (_, it, actor, code) => {
    expect(refused(release(factsOf(it, actor), { note: 'note' })).code).toBe(code);
  });
});

describe('handing over', () => {
  it('reaches the new owner directly', () => {
    const decision = decided(
      handOver(factsOf(caseAt('handling'), 'chen'), { to: 'sun', note: 'Please call at four' }),
    );
    expect(decision.set).toMatchObject({ owner: 'sun', claimedAt: now });
    expect(decision.entries).toMatchObject([
      { kind: 'handed-over', private: { to: 'sun', note: 'Please call at four' } },
    ]);
    expect(decision.notices?.map(({ lane }) => lane)).toEqual(['C0FRESH', 'C0FRESH', 'person:sun']);
  });

  it.each<[string, Parameters<typeof caseWith>[0], string[]]>([
    ['who could claim, but not the owner', { complaint: { owner: 'chen' } }, ['sun', 'li']],
    [
      'who joined from the ladder too',
      { complaint: { owner: 'chen' }, escalations: [joinedBy('zhao')] },
      ['sun', 'li', 'zhao'],
    ],
    [
      'who joined, once',
      { complaint: { owner: 'chen' }, escalations: [joinedBy('li'), joinedBy(null, 2)] },
      ['sun', 'li'],
    ],
    [
      'who joined and is still there',
      { complaint: { owner: 'chen' }, escalations: [joinedBy('gone')] },
      ['sun', 'li'],
    ],
    [
      'who outranks the subject, joined or not',
      { complaint: { owner: 'zhao', subject: 'li' }, escalations: [joinedBy('chen'), joinedBy('zhao', 2)] },
      [],
    ],
    [
      'anybody but the subject',
      { complaint: { owner: 'li', subject: 'wei' }, escalations: [joinedBy('wei')] },
      ['chen', 'sun'],
    ],
  ])('goes to %s', (_, parts, people) => {
    expect(heirs({ it: caseWith(parts), organisation, actor: 'hu' })).toEqual(people);
  });

  it('is refused to anybody else, with the names of those who can take it', () => {
    // The desk could not claim it itself, so it delegates nothing.
    expect(refused(handOver(factsOf(caseAt('handling'), 'hu'), { to: 'wei', note: 'note' }))).toMatchObject({
      code: 'hand-over-to-whom',
      who: ['sun', 'li'],
    });
    expect(refused(handOver(factsOf(caseAt('handling'), 'chen'), { to: 'gao', note: 'note' }))).toMatchObject(
      {
        code: 'hand-over-to-whom',
        who: ['sun', 'li', 'wei'],
      },
    );
  });
});
