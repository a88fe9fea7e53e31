import { describe, expect, it } from 'vitest';
import {
  countersign,
  countersignatureNotices,
  findingMark,
  maySignAs,
  missingCountersignatures,
  refuseUnsigned,
  signers,
} from '../../../src/domain/answering/countersignature.ts';
import { recordFinding } from '../../../src/domain/answering/finding.ts';
import type { Countersignature, Signatory } from '../../../src/domain/answering/finding-records.ts';
import { giveResponse } from '../../../src/domain/answering/response.ts';
import type { Case } from '../../../src/domain/facts/case.ts';
import type { Facts } from '../../../src/domain/facts/decision.ts';
import {
  caseAt,
  caseWith,
  decided,
  factsOf,
  now,
  organisation,
  organisationWith,
  pointWith,
  refused,
} from '../cases.ts';

const found = pointWith({ outcome: 'upheld', cause: 'product', foundBy: 'chen', foundAt: now });
const signed = (signedAs: Signatory, signedBy: string, voidedAt: number | null = null): Countersignature => ({
  id: `${signedAs}-${signedBy}`,
  workspace: 'T0',
  complaint: 'c1',
  signedAs,
  signedBy,
  signedAt: now,
  voidedAt,
});
function major(changes: Partial<Case['complaint']> = {}, signatures: Countersignature[] = []): Case {
  const complaint = { owner: 'chen', severity: 'major' as const, investigator: 'qian', ...changes };
  return caseWith({ complaint, points: [found], signatures });
}

describe('who countersigns', () => {
  it.each<[string, Case, Signatory, string[]]>([
    ['the head for the department', major(), 'head', ['li']],
    ['not the head who owns it: the next in their line', major({ owner: 'li' }), 'head', ['zhao']],
    ['not the head who is its subject', major({ subject: 'li' }), 'head', ['zhao']],
    ['nobody for a department whose executive is its subject', major({ subject: 'zhao' }), 'head', []],
    ['an auditor', major(), 'audit', ['qian']],
    ['not an auditor who is its subject', major({ subject: 'qian' }), 'audit', []],
    ['not an auditor who owns it', major({ owner: 'qian' }), 'audit', []],
    ['not one person twice', major({}, [signed('head', 'qian')]), 'audit', []],
    ['the executive where there is no head', major({ department: 'deli', owner: 'gao' }), 'head', ['zhao']],
  ])('%s', (_, it, signedAs, people) => {
    expect(signers(organisation, it, signedAs)).toEqual(people);
  });

  it.each<[string, Case, string, string]>([
    ['the owner', major(), 'chen', 'not-signer'],
    ['the desk', major(), 'wang', 'not-signer'],
    ['the subject', major({ subject: 'wei' }), 'wei', 'is-subject'],
    ['the head without a finding', { ...major(), points: [pointWith()] }, 'li', 'points-open'],
    ['the head of an ordinary one', major({ severity: 'ordinary' }), 'li', 'nothing-to-sign'],
    ['the head of a closed one', major({ closedAt: now }), 'li', 'closed'],
    ['the head a second time', major({}, [signed('head', 'li')]), 'li', 'not-signer'],
  ])('is refused to %s', (_, it, actor, code) => {
    expect(refused(countersign(factsOf(it, actor), { mark: findingMark(it) })).code).toBe(code);
  });

  it('names who may instead', () => {
    expect(refused(countersign(factsOf(major(), 'wang'), { mark: findingMark(major()) }))).toMatchObject({
      who: ['li'],
    });
  });

  it('signs only what they have read', () => {
    const read = findingMark({ ...major(), points: [{ ...found, outcome: 'partly' }] });
    expect(refused(countersign(factsOf(major(), 'li'), { mark: read })).code).toBe('finding-changed');
  });

  it('signs as what they are', () => {
    expect(maySignAs(organisation, major(), 'li')).toBe('head');
    const decision = decided(countersign(factsOf(major(), 'qian'), { mark: findingMark(major()) }));
    expect(decision.writes).toMatchObject([
      { do: 'insert', into: 'signatures', row: { signedAs: 'audit', signedBy: 'qian', voidedAt: null } },
    ]);
    expect(decision.entries).toMatchObject([{ kind: 'countersigned', facts: { signedAs: 'audit' } }]);
  });
});

describe('the answer to a major complaint', () => {
  const answer = (it: Case) => giveResponse(factsOf(it, 'chen'), { means: 'call', text: 'Sorry.' });
  it.each<[string, Countersignature[], Signatory[], string[]]>([
    ['both', [], ['head', 'audit'], ['li', 'qian']],
    ["the auditor's", [signed('head', 'li')], ['audit'], ['qian']],
    ["the head's", [signed('audit', 'qian')], ['head'], ['li']],
    ['one that stands', [signed('head', 'li', now), signed('audit', 'qian')], ['head'], ['li']],
  ])('waits for %s', (_, signatures, missing, who) => {
    expect(refused(answer(major({}, signatures)))).toMatchObject({ code: 'unsigned', missing, who });
  });

  it('is given with both', () => {
    const it = major({}, [signed('head', 'li'), signed('audit', 'qian')]);
    expect(decided(answer(it)).set).toMatchObject({ respondedAt: now });
  });

  it('to an ordinary one needs none', () => {
    expect(missingCountersignatures(caseAt('handling'))).toEqual([]);
    expect(refuseUnsigned(organisation, caseAt('handling'))).toBeUndefined();
  });
});

describe('a finding', () => {
  const record = (it: Case, changes: Partial<Facts> = {}) =>
    decided(
      recordFinding(factsOf(it, 'chen', changes), {
        number: 1,
        outcome: 'partly',
        facts: 'f',
        cause: 'product',
        responsibility: 'r',
      }),
    );
  const asked = (decision: ReturnType<typeof record>) =>
    (decision.notices ?? []).flatMap(({ body }) =>
      body.kind === 'direct' && body.say.type === 'sign-wanted' ? [[body.say.signedAs, body.person]] : [],
    );

  it('that changes needs the signatures again', () => {
    const it = major({}, [signed('head', 'li'), signed('audit', 'qian'), signed('head', 'zhao', now - 1)]);
    const decision = record(it);
    expect(decision.writes).toMatchObject([
      { in: 'points' },
      { in: 'signatures', where: { id: 'head-li' }, set: { voidedAt: now } },
      { in: 'signatures', where: { id: 'audit-qian' }, set: { voidedAt: now } },
    ]);
    expect(asked(decision)).toEqual([
      ['head', 'li'],
      ['audit', 'qian'],
    ]);
  });

  it('asks one person for both signatures who stands in for head and auditor', () => {
    const absent = ['li', 'qian', 'zhao'].map((person) => ({
      workspace: 'T0',
      person,
      startsAt: now - 1,
      endsAt: now + 1,
      substitute: 'gao',
      plannedBy: person,
      plannedAt: now - 1,
    }));
    const away = organisationWith({ today: { absences: absent, at: now } });
    const { notices = [] } = record(major(), { organisation: away });
    const wanted = notices.filter(({ key }) => key.startsWith('sign-wanted:'));
    expect(wanted.map(({ lane }) => lane)).toEqual(['person:gao', 'person:gao']);
    expect(new Set(wanted.map(({ key }) => key)).size).toBe(2);
  });

  it('asks for signatures only when it is the last one missing', () => {
    const it = { ...major(), points: [pointWith(), pointWith({ number: 2 })] };
    expect(asked(record(it))).toEqual([]);
    expect(asked(record({ ...it, points: [pointWith(), { ...found, number: 2 }] }))).toHaveLength(2);
  });

  it('asks the investigator rather than all auditors, unless they are gone', () => {
    const two = { ...organisation, audit: { people: ['qian', 'gao'] } };
    const lanes = (it: Case) => countersignatureNotices(two, it).map(({ lane }) => lane);
    expect(lanes(major())).toEqual(['person:li', 'person:qian']);
    expect(lanes(major({ investigator: null }))).toEqual(['person:li', 'person:qian', 'person:gao']);
  });
});
