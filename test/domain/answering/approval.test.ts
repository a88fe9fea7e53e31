import { describe, expect, it } from 'vitest';
import { approvalState, termsOf } from '../../../src/domain/answering/approval.ts';
import { decideApproval } from '../../../src/domain/answering/approval-verdict.ts';
import type { Approval, Remedy } from '../../../src/domain/answering/offer-records.ts';
import { type Proposal, proposeRemedy } from '../../../src/domain/answering/remedy.ts';
import type { Organisation } from '../../../src/domain/facts/organisation.ts';
import {
  type ApprovalQuestion,
  askedFirst,
  authorities,
  tierFor,
} from '../../../src/domain/people/approval-tier.ts';
import type { Delegation } from '../../../src/domain/people/records.ts';
import {
  caseAt,
  caseWith,
  complaintWith,
  decided,
  factsOf,
  hour,
  now,
  organisationWith,
  refused,
  remedyWith,
  organisation as shop,
} from '../cases.ts';

/** rules §5: up to 50 the lead of the desk, up to 200 a lead, up to 2,000 a manager, above the executive. */
const organisation = organisationWith({
  approvals: [
    { upTo: 50_00, by: 'desk-lead' },
    { upTo: 200_00, by: 'lead' },
    { upTo: 2_000_00, by: 'manager' },
    { by: 'executive' },
    { upTo: 60_00, by: 'desk-lead', currency: 'HKD' },
    { by: 'manager', currency: 'HKD' },
  ],
});

function question(changes: Partial<ApprovalQuestion> = {}): ApprovalQuestion {
  return {
    complaint: complaintWith({ owner: 'sun' }),
    amount: 30_00,
    currency: 'CNY',
    proposers: ['sun'],
    organisation,
    policy: organisation,
    delegations: [],
    now,
    ...changes,
  };
}

const delegation: Delegation = {
  ...{ id: 'd', workspace: 'T0', giver: 'wang', receiver: 'hu', upTo: 40_00, currency: 'CNY' },
  ...{ startsAt: now, endsAt: now + hour, givenAt: now, withdrawnAt: null },
};

describe('approval tiers by amount, upper bound inclusive', () => {
  it.each([
    [1, 'CNY', 'desk-lead', ['wang']],
    [50_00, 'CNY', 'desk-lead', ['wang']],
    [50_01, 'CNY', 'lead', ['chen']],
    [200_00, 'CNY', 'lead', ['chen']],
    [200_01, 'CNY', 'manager', ['li']],
    [2_000_00, 'CNY', 'manager', ['li']],
    [2_000_01, 'CNY', 'executive', ['zhao']],
    [60_00, 'HKD', 'desk-lead', ['wang']],
    [60_01, 'HKD', 'manager', ['li']],
  ])('%i minor units of %s need %s', (amount, currency, tier, asked) => {
    expect(tierFor(organisation, amount, currency)).toBe(tier);
    expect(askedFirst(question({ amount, currency }))).toEqual(asked);
  });
});

it('asks the next where the first has no Slack account', () => {
  const shared = { ...organisation, desk: { ...organisation.desk, lead: 'till' } };
  expect(askedFirst(question({ organisation: shared }))).toEqual(['chen']);
});

describe('who may approve', () => {
  const people = (changes: Partial<ApprovalQuestion>) =>
    authorities(question(changes)).map(({ person, onBehalfOf }) =>
      onBehalfOf === null ? person : `${person} for ${onBehalfOf}`,
    );
  const away = (person: string, substitute: string | null): Organisation => ({
    ...organisation,
    today: {
      at: now,
      absences: [
        {
          id: 'a',
          workspace: 'T0',
          person,
          substitute,
          startsAt: now - 1,
          endsAt: now + hour,
          plannedBy: person,
        } as never,
      ],
    },
  });

  it.each<[string, Partial<ApprovalQuestion>, string[]]>([
    ['the lead of the desk, and everybody above', {}, ['wang', 'chen', 'li', 'zhao']],
    ['never the proposer', { amount: 150_00, proposers: ['chen'] }, ['li', 'zhao']],
    [
      'never the subject',
      { complaint: complaintWith({ owner: 'sun', subject: 'wang' }) },
      ['chen', 'li', 'zhao'],
    ],
    [
      'their substitute while they are away',
      { organisation: away('wang', 'hu') },
      ['hu for wang', 'chen', 'li', 'zhao'],
    ],
    ['not the proposer as a substitute', { organisation: away('wang', 'sun') }, ['chen', 'li', 'zhao']],
    ['those they let approve', { delegations: [delegation] }, ['wang', 'hu for wang', 'chen', 'li', 'zhao']],
    [
      'up to the limit, inclusive',
      { amount: 40_00, delegations: [delegation] },
      ['wang', 'hu for wang', 'chen', 'li', 'zhao'],
    ],
    ['not one fen above it', { amount: 40_01, delegations: [delegation] }, ['wang', 'chen', 'li', 'zhao']],
    ['not before its time', { now: now - 1, delegations: [delegation] }, ['wang', 'chen', 'li', 'zhao']],
    ['not after it', { now: now + hour, delegations: [delegation] }, ['wang', 'chen', 'li', 'zhao']],
    [
      'not when it was withdrawn',
      { delegations: [{ ...delegation, withdrawnAt: now }] },
      ['wang', 'chen', 'li', 'zhao'],
    ],
    [
      'not in another currency',
      { delegations: [{ ...delegation, currency: 'HKD' }] },
      ['wang', 'chen', 'li', 'zhao'],
    ],
    [
      'not in the name of the proposer',
      { proposers: ['wang'], delegations: [delegation] },
      ['chen', 'li', 'zhao'],
    ],
    ['nobody at all where everybody is involved', { amount: 9_999_00, proposers: ['zhao'] }, []],
  ])('%s', (_, changes, expected) => {
    expect(people(changes)).toEqual(expected);
  });
});

function approvalWith(changes: Partial<Approval> = {}): Approval {
  return {
    ...{ id: 'a1', workspace: 'T0', complaint: 'c1', terms: termsOf([remedyWith()]), amount: 30_00 },
    ...{ currency: 'CNY', tier: 'desk-lead', askedBy: 'sun', askedAt: now - hour, asked: ['wang'] },
    ...{
      decidedBy: 'wang',
      onBehalfOf: null,
      decidedAt: now,
      approved: true,
      reason: null,
      withdrawnAt: null,
    },
    ...changes,
  };
}

describe('an approval binds what was approved', () => {
  const waiting = { decidedBy: null, decidedAt: null, approved: null };
  it.each<[string, Partial<Remedy>[], Partial<Approval>[], string]>([
    ['nothing that costs anything', [{ amount: null }], [], 'not-needed'],
    ['an amount of nothing', [{ amount: 0 }], [], 'not-needed'],
    ['nobody was asked', [{}], [], 'missing'],
    ['the request waits', [{}], [waiting], 'waiting'],
    ['it was approved', [{}], [{}], 'approved'],
    ['it was declined', [{}], [{ approved: false }], 'declined'],
    ['the amount rose', [{ amount: 30_01 }], [{}], 'missing'],
    ['the amount fell', [{ amount: 29_99 }], [{}], 'missing'],
    ['the kind changed', [{ kind: 'compensation' }], [{}], 'missing'],
    ['the bearer changed', [{ bearer: 'supplier' }], [{}], 'missing'],
    ['the same was added again', [{}, { id: 'r2' }], [{}], 'missing'],
    ['an apology was added', [{}, { id: 'r2', kind: 'apology', amount: null }], [{}], 'approved'],
    [
      'one of two options was chosen',
      [{}],
      [{ terms: termsOf([remedyWith(), remedyWith({ kind: 'repair' })]) }],
      'approved',
    ],
    ['a newer request waits', [{}], [{}, { ...waiting, id: 'a2' }], 'waiting'],
    ['the newer request was withdrawn', [{}], [{}, { ...waiting, id: 'a2', withdrawnAt: now }], 'approved'],
  ])('%s', (_, remedies, approvals, state) => {
    const it = { remedies: remedies.map(remedyWith), approvals: approvals.map(approvalWith) };
    expect(approvalState(it)).toBe(state);
  });
});

describe('the sum counts the whole receipt', () => {
  const proposal: Proposal = { kind: 'refund', amount: 30_00, bearer: 'company', details: null };
  const alone = { others: [], delegations: [], like: [] };
  const asked = (remedies: Partial<Remedy>[], joins: Proposal['joins'], others: Partial<Remedy>[] = []) => {
    const facts = factsOf(
      { ...caseAt('handling', { owner: 'sun' }), remedies: remedies.map(remedyWith) },
      'sun',
      {
        organisation,
        policy: organisation,
      },
    );
    const scene = {
      ...alone,
      others: others.map((changes, index) => remedyWith({ id: `o${index}`, complaint: 'c2', ...changes })),
    };
    const { writes } = decided(proposeRemedy(facts, { ...proposal, joins, ...scene }));
    const write = writes?.find((each) => each.do === 'insert' && each.into === 'approvals');
    return write?.do === 'insert' ? (write.row as Approval).amount : undefined;
  };
  it.each<[string, Partial<Remedy>[], Proposal['joins'], Partial<Remedy>[], number]>([
    ['alone', [], 'instead', [], 30_00],
    ['with what is given together', [{ amount: 25_00 }], { option: 1 }, [], 55_00],
    ['options cost what the dearest costs', [{ amount: 45_00 }], 'further', [], 45_00],
    ['in place of what stood', [{ amount: 45_00 }], 'instead', [], 30_00],
    ['with another complaint of the receipt', [], 'instead', [{ amount: 40_00 }], 70_00],
    [
      'with two others, each by its dearest option',
      [],
      'instead',
      [{ amount: 40_00 }, { amount: 10_00, option: 2 }, { complaint: 'c3', amount: 5_00 }],
      75_00,
    ],
  ])('%s', (_, remedies, joins, others, amount) => {
    expect(asked(remedies, joins, others)).toBe(amount);
  });

  it('takes no currency without tiers, and one currency for a receipt', () => {
    const facts = factsOf(caseAt('handling'), 'chen', { organisation, policy: organisation });
    const dollars = { ...proposal, currency: 'USD' };
    expect(refused(proposeRemedy(facts, { ...dollars, ...alone }))).toMatchObject({
      code: 'currency-unknown',
      currencies: ['CNY', 'HKD'],
    });
    const others = [remedyWith({ complaint: 'c2', currency: 'HKD' })];
    expect(refused(proposeRemedy(facts, { ...proposal, ...alone, others }))).toMatchObject({
      code: 'currency-mixed',
      currency: 'HKD',
    });
  });

  it('tells the desk and the administrators at once when nobody may approve', () => {
    const bare = organisationWith({ approvals: [{ by: 'executive' }] });
    const it = caseAt('handling', { subject: 'zhao' });
    const facts = factsOf(it, 'chen', { organisation: bare, policy: bare });
    const { notices } = decided(proposeRemedy(facts, { ...proposal, ...alone }));
    const told = notices?.flatMap(({ body }) =>
      body.kind === 'direct' ? [[body.person, body.say.type]] : [],
    );
    expect(told).toEqual([
      ['wang', 'nobody-may-approve'],
      ['wu', 'nobody-may-approve'],
    ]);
  });
});

describe('a decision on an approval', () => {
  const open = approvalWith({ decidedBy: null, decidedAt: null, approved: null });
  const it30 = caseWith({
    complaint: { owner: 'sun', claimedAt: now },
    remedies: [remedyWith({ proposedBy: 'sun' })],
    approvals: [open],
  });
  const receipt = { others: [], delegations: [] };
  const verdict = { approval: 'a1', approved: true, reason: null };
  it.each([
    ['by the proposer', it30, 'sun', 'proposer-may-not-approve'],
    ['by a stranger', it30, 'gao', 'may-not-approve'],
    ['by the subject', { ...it30, complaint: { ...it30.complaint, subject: 'wang' } }, 'wang', 'is-subject'],
    [
      'on what was changed since',
      { ...it30, approvals: [{ ...open, withdrawnAt: now }] },
      'wang',
      'approval-outdated',
    ],
    ['a second time', { ...it30, approvals: [approvalWith()] }, 'wang', 'approval-decided'],
    ['on a closed complaint', { ...it30, complaint: { ...it30.complaint, closedAt: now } }, 'wang', 'closed'],
    ['on nothing', { ...it30, approvals: [] }, 'wang', 'not-found'],
  ])('is refused %s', (_, it, actor, code) => {
    const facts = factsOf(it, actor, { organisation, policy: organisation });
    expect(refused(decideApproval({ ...facts, receipt }, verdict)).code).toBe(code);
  });

  it('is refused where the receipt has grown beyond what this person may approve', () => {
    const facts = factsOf(it30, 'wang', { organisation, policy: organisation });
    const others = [remedyWith({ complaint: 'c2', amount: 30_00 })];
    const answer = refused(decideApproval({ ...facts, receipt: { ...receipt, others } }, verdict));
    expect(answer).toMatchObject({ code: 'may-not-approve', who: ['chen', 'li', 'zhao'] });
  });

  it('keeps the reason and in whose name out of the clear', () => {
    const facts = factsOf(it30, 'hu', { organisation, policy: organisation });
    const delegated = { ...receipt, delegations: [delegation] };
    const { entries, writes } = decided(
      decideApproval(
        { ...facts, receipt: delegated },
        { approval: 'a1', approved: false, reason: 'Too much.' },
      ),
    );
    expect(writes).toMatchObject([{ set: { decidedBy: 'hu', onBehalfOf: 'wang', approved: false } }]);
    expect(entries).toMatchObject([{ kind: 'declined', private: { note: 'Too much.', onBehalfOf: 'wang' } }]);
    expect(JSON.stringify(entries[0]?.facts)).not.toMatch(/wang|Too much/u);
  });
});

it('keeps the tiers of the policy that the complaint started with', () => {
  const facts = factsOf(caseAt('handling'), 'chen', { organisation: shop, policy: organisation });
  const proposal: Proposal = { kind: 'refund', amount: 150_00, bearer: 'company', details: null };
  const { writes } = decided(proposeRemedy(facts, { ...proposal, others: [], delegations: [], like: [] }));
  expect(writes?.at(-1)).toMatchObject({ into: 'approvals', row: { tier: 'lead', asked: ['li'] } });
});
