import { describe, expect, it } from 'vitest';
import type { Flag } from '../../../src/domain/filing/records.ts';
import { eligibleAuditors, investigatorFor } from '../../../src/domain/people/auditors.ts';
import {
  highestBound,
  lowerGrade,
  type MajorReason,
  majorNotices,
  majorReasons,
  raiseGrade,
} from '../../../src/domain/routing/grading.ts';
import {
  caseAt,
  caseWith,
  complaintWith,
  deadlineWith,
  decided,
  factsOf,
  hour,
  now,
  organisation,
  organisationWith,
  refused,
} from '../cases.ts';

describe('the major criteria', () => {
  it.each<[string, 'ordinary' | 'major', Flag[], number | null, MajorReason[]]>([
    ['nothing special', 'ordinary', [], null, []],
    ['an abusive contact alone', 'ordinary', ['abusive'], null, []],
    ['the category', 'major', [], null, ['category']],
    ['injury', 'ordinary', ['injury'], null, ['injury']],
    ['a vulnerable person', 'ordinary', ['vulnerable'], null, ['vulnerable']],
    ['media', 'ordinary', ['media'], null, ['media']],
    ['a regulator', 'ordinary', ['regulator'], null, ['regulator']],
    ['an amount at the last bound', 'ordinary', [], 50_00, []],
    ['an amount one minor unit above it', 'ordinary', [], 50_01, ['amount']],
    ['several', 'major', ['media', 'injury'], 50_01, ['category', 'injury', 'media', 'amount']],
  ])('%s', (_, category, flags, amount, reasons) => {
    expect(majorReasons(organisation, { category, flags, amount })).toEqual(reasons);
  });

  it('know no amount where no tier has a bound', () => {
    const open = organisationWith({ approvals: [{ by: 'executive' }] });
    expect(highestBound(open)).toBeNull();
    expect(majorReasons(open, { category: 'ordinary', flags: [], amount: 9_999_999 })).toEqual([]);
  });
});

describe('the investigator', () => {
  const two = organisationWith({ audit: { people: ['qian', 'gao'] } });
  it.each<[string, Parameters<typeof complaintWith>[0], string[]]>([
    ['is of audit', {}, ['qian', 'gao']],
    ['is never the subject', { subject: 'qian' }, ['gao']],
    ['is not of the department', { department: 'deli' }, ['qian']],
    ['is not the owner', { owner: 'gao' }, ['qian']],
  ])('%s', (_, changes, people) => {
    expect(eligibleAuditors(two, complaintWith(changes))).toEqual(people);
  });

  it('is chosen by turns', () => {
    const chosen = [1, 2, 3].map((number) =>
      investigatorFor(two, complaintWith({ reference: `RD-2026-00000${number}` })),
    );
    expect(chosen).toEqual(['gao', 'qian', 'gao']);
    expect(investigatorFor(organisation, complaintWith({ subject: 'qian' }))).toBeNull();
  });
});

describe('the parallel report', () => {
  const told = (changes: Parameters<typeof complaintWith>[0]) =>
    majorNotices(organisation, complaintWith({ severity: 'major', investigator: 'qian', ...changes })).map(
      ({ lane }) => lane,
    );
  it.each<[string, Parameters<typeof complaintWith>[0], string[]]>([
    [
      'reaches head, executive, investigator and leadership',
      {},
      ['person:li', 'person:zhao', 'person:qian', 'C0LEAD'],
    ],
    ['leaves out the subject', { subject: 'li' }, ['person:zhao', 'person:qian', 'C0LEAD']],
    ['avoids a channel that the subject reads', { subject: 'zhao' }, ['person:li', 'person:qian']],
  ])('%s', (_, changes, lanes) => {
    expect(told(changes)).toEqual(lanes);
  });
});

describe('raising the grade', () => {
  const slow = deadlineWith({ id: 'response', startedAt: now - hour, dueAt: now + 1000 * hour });
  const policy = organisationWith({
    targets: {
      ...organisation.targets,
      major: { ...organisation.targets.major, response: { unit: 'minutes', value: 240 } },
    },
  });

  it.each(['wei', 'till', 'hu', 'qian', 'wu'])('is open to %s, who may see it', (actor) => {
    expect(decided(raiseGrade(factsOf(caseWith(), actor), { reason: 'A child.' })).set).toMatchObject({
      severity: 'major',
      investigator: 'qian',
    });
  });

  it.each<[string, string, Parameters<typeof caseWith>[0], string]>([
    ['somebody who may not see it', 'gao', {}, 'may-not-see'],
    ['the subject', 'wei', { complaint: { subject: 'wei' } }, 'is-subject'],
    ['anybody when it is major already', 'chen', { complaint: { severity: 'major' } }, 'graded-so'],
    ['anybody once it is closed', 'chen', { complaint: { closedAt: now } }, 'closed'],
  ])('is refused to %s', (_, actor, parts, code) => {
    expect(refused(raiseGrade(factsOf(caseWith(parts), actor), { reason: 'x' })).code).toBe(code);
  });

  it('counts the major targets from the original start and restarts nothing', () => {
    const decision = decided(
      raiseGrade(factsOf(caseWith({ deadlines: [slow] }), 'chen', { policy }), { reason: 'x' }),
    );
    expect(decision.writes).toMatchObject([
      { do: 'change', where: { id: 'response' }, set: { dueAt: now + 3 * hour, lookAt: now + 2 * hour } },
    ]);
  });

  it.each([
    ['sooner already', { dueAt: now + hour }],
    ['met', { metAt: now - 1 }],
    ['cancelled', { cancelledAt: now - 1 }],
    ['breached', { breachedAt: now - 1 }],
  ])('leaves a deadline alone that is %s', (_, changes) => {
    const deadlines = [{ ...slow, ...changes }];
    expect(
      decided(raiseGrade(factsOf(caseWith({ deadlines }), 'chen', { policy }), { reason: 'x' })).writes,
    ).toEqual([]);
  });

  it('does not nudge a second time', () => {
    const deadlines = [{ ...slow, nudgedAt: now - 1 }];
    expect(
      decided(raiseGrade(factsOf(caseWith({ deadlines }), 'chen', { policy }), { reason: 'x' })).writes,
    ).toMatchObject([{ set: { lookAt: now + 3 * hour } }]);
  });

  it('keeps the reason private', () => {
    const [entry] = decided(raiseGrade(factsOf(caseWith(), 'chen'), { reason: 'A child.' })).entries;
    expect(entry).toMatchObject({
      kind: 'raised',
      facts: { severity: 'major' },
      private: { note: 'A child.' },
    });
  });
});

describe('lowering the grade', () => {
  const major = caseAt('handling', { severity: 'major', investigator: 'qian' });
  it('is for the desk, and moves no deadline', () => {
    const decision = decided(lowerGrade(factsOf(major, 'hu'), { reason: 'No child.' }));
    expect(decision.set).toMatchObject({ severity: 'ordinary', investigator: null });
    expect(decision.writes).toEqual([]);
  });

  it.each<[string, string, ReturnType<typeof caseAt>, string]>([
    ['the owner', 'chen', major, 'only-desk'],
    ['the head', 'li', major, 'only-desk'],
    ['a subject at the desk', 'hu', caseAt('handling', { severity: 'major', subject: 'hu' }), 'is-subject'],
    ['the desk when it is ordinary', 'hu', caseAt('handling'), 'graded-so'],
    ['the desk once it is closed', 'hu', caseAt('closed', { severity: 'major' }), 'closed'],
  ])('is refused to %s', (_, actor, it, code) => {
    expect(refused(lowerGrade(factsOf(it, actor), { reason: 'x' })).code).toBe(code);
  });
});
