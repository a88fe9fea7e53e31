import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/facts/case.ts';
import { makeStatement, openHearing, sidesToState } from '../../../src/domain/routing/hearing.ts';
import { rule } from '../../../src/domain/routing/ruling.ts';
import { caseAt, deadlineWith, decided, factsOf, hour, now, organisation, refused } from '../cases.ts';
import { hearingWith } from '../transfers.ts';

const audiences = { department: undefined, restricted: undefined };
const hearing = hearingWith();
const open: Case = {
  ...caseAt('handling'),
  hearings: [hearing],
  deadlines: [deadlineWith({ clock: 'hearing' }), deadlineWith({ id: 'd2' })],
};
const spoken = {
  workspace: 'T0',
  complaint: 'c1',
  hearing: 'h1',
  department: 'deli',
  text: 'Fish is not baked.',
  statedBy: 'gao',
  statedAt: now,
};
const statement = { department: 'deli', text: 'Fish is not baked.' };
const ruling = { department: 'deli', reasons: 'It stood there.', audiences };

it('is opened with its own clock, of the escalation’s length, and every side and the desk are asked', () => {
  const decision = decided(
    openHearing(factsOf(caseAt('handling'), 'chen'), { to: 'deli', reason: 'Baked.' }),
  );
  expect(decision.writes).toMatchObject([
    { into: 'hearings', row: { sides: ['fresh', 'deli'], category: 'quality' } },
    { into: 'deadlines', row: { clock: 'hearing', dueAt: now + 4 * hour } },
  ]);
  const told = decision.notices?.flatMap(({ body }) => (body.kind === 'direct' ? [body.person] : []));
  expect(told).toEqual(['li', 'gao', 'wang', 'hu']);
});

describe('a statement', () => {
  it.each([
    ['the head', 'li', ['fresh']],
    ['who could claim it', 'sun', ['fresh']],
    ['the other side', 'gao', ['deli']],
    ['nobody else', 'qian', []],
    ['not the desk', 'wang', []],
  ])('is made by %s', (_, person, sides) => {
    expect(sidesToState(organisation, open, person)).toEqual(sides);
  });

  it('is kept in private', () => {
    const { entries, writes } = decided(makeStatement(factsOf(open, 'gao'), statement));
    expect(writes).toMatchObject([
      { into: 'statements', row: { hearing: 'h1', department: 'deli', statedBy: 'gao' } },
    ]);
    expect(entries[0]).toMatchObject({ facts: { department: 'deli' }, private: { text: statement.text } });
  });

  it.each([
    ['of a side that has spoken', { ...open, statements: [spoken] }, 'gao', 'stated-already'],
    ['for the other side', open, 'chen', 'stated-already'],
    ['of somebody else', open, 'qian', 'only-sides'],
    ['of the subject', { ...open, complaint: { ...open.complaint, subject: 'gao' } }, 'gao', 'is-subject'],
    ['without a hearing', caseAt('handling'), 'gao', 'no-hearing'],
    ['after the end', { ...caseAt('closed'), hearings: [hearing] }, 'gao', 'closed'],
  ])('%s is refused', (_, it, actor, code) => {
    expect(refused(makeStatement(factsOf(it, actor), statement)).code).toBe(code);
  });
});

describe('the ruling', () => {
  it('makes another department responsible and stops the hearing’s clock', () => {
    const { set, writes = [], entries } = decided(rule(factsOf(open, 'hu'), ruling));
    expect(set).toMatchObject({ department: 'deli', channel: 'C0DELI', owner: null });
    expect(writes).toMatchObject([
      { in: 'hearings', set: { ruledFor: 'deli', ruledBy: 'hu', ruling: 'It stood there.' } },
      { in: 'deadlines', where: { id: 'd1' }, set: { metAt: now } },
      { into: 'deadlines', row: { clock: 'claim' } },
    ]);
    expect(entries[0]).toMatchObject({ facts: { department: 'deli' }, private: { note: 'It stood there.' } });
  });

  it('may leave it where it is, with its owner', () => {
    expect(decided(rule(factsOf(open, 'hu'), { ...ruling, department: 'fresh' })).set).toEqual({
      revision: 8,
    });
  });

  it('moves nothing that was answered meanwhile, but stands', () => {
    const answered = { ...open, complaint: { ...open.complaint, respondedAt: now } };
    const decision = decided(rule(factsOf(answered, 'hu'), ruling));
    expect(decision.set).toEqual({ revision: 8 });
    expect(decision.writes).toMatchObject([{ set: { ruledFor: 'deli' } }, { set: { metAt: now } }]);
  });

  it.each([
    ['of a side', open, 'gao', 'only-desk'],
    ['of the subject', { ...open, complaint: { ...open.complaint, subject: 'hu' } }, 'hu', 'is-subject'],
    ['without a hearing', caseAt('handling'), 'hu', 'no-hearing'],
    ['a second time', { ...open, hearings: [{ ...hearing, ruledAt: now }] }, 'hu', 'no-hearing'],
  ])('%s is refused', (_, it, actor, code) => {
    expect(refused(rule(factsOf(it, actor), ruling)).code).toBe(code);
  });

  it('is for one of the sides', () => {
    expect(refused(rule(factsOf(open, 'hu'), { ...ruling, department: 'front' })).code).toBe(
      'transfer-to-whom',
    );
  });
});
