import { describe, expect, it } from 'vitest';
import { confirmCarriedOut } from '../../../src/domain/answering/carried-out.ts';
import { choosable, delegateBack, recordChoice } from '../../../src/domain/answering/choice.ts';
import { entitlementBeyond, isBelow } from '../../../src/domain/answering/entitlement.ts';
import type { Rejection, Remedy } from '../../../src/domain/answering/offer-records.ts';
import { isOutside, type LikeRemedy, precedentFor } from '../../../src/domain/answering/precedent.ts';
import { proposeRemedy, proposerOf } from '../../../src/domain/answering/remedy.ts';
import { closingNeeds } from '../../../src/domain/closing/closure.ts';
import {
  approvalWith,
  caseAt,
  complaintWith,
  decided,
  factsOf,
  now,
  organisationWith,
  refused,
  remedyWith,
} from '../cases.ts';

const apology = { kind: 'apology', amount: null, bearer: 'company', details: null } as const;
const alone = { others: [], delegations: [], like: [] };
const offered = (...remedies: Partial<Remedy>[]) => ({
  ...caseAt('handling'),
  remedies: remedies.map((changes, index) => remedyWith({ id: `r${index}`, amount: null, ...changes })),
});
const rejection: Rejection = {
  ...{ id: 'x', workspace: 'T0', complaint: 'c1', words: null, recordedBy: 'chen', rejectedAt: now },
  ...{ proposer: 'li', delegatedBackAt: null },
};

describe('precedents', () => {
  const like = (amounts: number[], kind: LikeRemedy['kind'] = 'refund') =>
    amounts.map((amount) => ({ kind, amount, currency: 'CNY' }));
  it.each([
    ['too few are no custom', [10, 20], undefined],
    ['odd', [30, 10, 20], [10, 20, 30]],
    ['even, half up to a whole minor unit', [1, 2, 5, 4], [1, 3, 5]],
    ['even, rounded up', [1, 2, 3, 4], [1, 3, 4]],
    ['all alike', [7, 7, 7], [7, 7, 7]],
  ])('%s', (_, amounts, expected) => {
    const found = precedentFor([...like(amounts), ...like([900, 901, 902], 'repair')], 'refund', 'CNY');
    expect(found && [found.lowest, found.median, found.highest]).toEqual(expected);
  });

  it.each([
    [9, true],
    [10, false],
    [30, false],
    [31, true],
  ])('%i is outside 10 to 30: %s', (amount, outside) => {
    expect(isOutside(precedentFor(like([10, 20, 30]), 'refund', 'CNY'), amount)).toBe(outside);
    expect(isOutside(undefined, amount)).toBe(false);
  });

  it('flags an amount outside them to the thread', () => {
    const scene = { ...alone, like: like([10_00, 20_00, 30_00]) };
    const proposal = { ...apology, kind: 'refund', amount: 31_00 } as const;
    const { notices } = decided(
      proposeRemedy(factsOf(caseAt('handling'), 'chen'), { ...proposal, ...scene }),
    );
    expect(notices).toContainEqual(
      expect.objectContaining({
        body: expect.objectContaining({ say: expect.objectContaining({ unlike: true }) }),
      }),
    );
  });
});

describe('the entitlement floor', () => {
  const refund = { category: 'quality', kind: 'refund', amount: 100_00, currency: 'CNY' } as const;
  const exchange = { category: 'quality', kind: 'exchange', currency: 'CNY' } as const;
  it.each([
    ['asks for words', refund, 'apology', null, true],
    ['asks for nothing', refund, null, null, true],
    ['asks for less', refund, 'refund', 99_99, true],
    ['asks for as much', refund, 'refund', 100_00, false],
    ['asks for more', refund, 'compensation', 100_01, false],
    ['asks for the kind without an amount', refund, 'refund', null, false],
    ['asks for something that is not money', refund, 'exchange', null, true],
    ['asks for an apology instead of an exchange', exchange, 'apology', null, true],
    ['asks for the exchange', exchange, 'exchange', null, false],
  ] as const)('%s', (_, granted, soughtKind, soughtAmount, told) => {
    const policy = organisationWith({ entitlements: [granted] });
    const found = entitlementBeyond(policy, complaintWith({ soughtKind, soughtAmount }));
    expect(found).toEqual(told ? granted : undefined);
    expect(entitlementBeyond(policy, complaintWith({ category: 'illness' }))).toBeUndefined();
  });

  it.each([
    ['the whole sum', [{ amount: 100_00 }], false],
    ['a fen less', [{ amount: 99_99 }], true],
    ['two together', [{ amount: 60_00 }, { amount: 40_00 }], false],
    ['one of two options below', [{ amount: 100_00 }, { amount: 50_00, option: 2 }], true],
  ])('is met or not by %s', (_, remedies, below) => {
    expect(
      isBelow(
        refund,
        remedies.map((changes) => remedyWith(changes)),
      ),
    ).toBe(below);
  });
});

describe("the complainant's answer to an offer", () => {
  it('lets the others go when one option is chosen', () => {
    const facts = factsOf(offered({}, { option: 2, kind: 'exchange' }), 'wang');
    expect(decided(recordChoice(facts, { option: 2, words: null })).writes).toMatchObject([
      { where: { id: 'r0' }, set: { replacedAt: now } },
      { where: { id: 'r1' }, set: { chosenAt: now } },
    ]);
  });

  it.each([
    ['of an option that is not offered', offered({}), 'chen', 3, 'nothing-offered'],
    ['of nothing', caseAt('handling'), 'chen', 1, 'nothing-offered'],
    ['before it is approved', offered({ amount: 5 }), 'chen', 1, 'approval-missing'],
    ['by a stranger', offered({}), 'gao', 1, 'only-desk-and-owner'],
    [
      'by the subject',
      { ...offered({}), complaint: caseAt('handling', { subject: 'hu' }).complaint },
      'hu',
      1,
      'is-subject',
    ],
    ['after closing', { ...offered({}), complaint: caseAt('closed').complaint }, 'chen', 1, 'closed'],
  ])('is refused: the choice %s', (_, it, actor, option, code) => {
    expect(refused(recordChoice(factsOf(it, actor), { option, words: null })).code).toBe(code);
  });

  it('may be that they want none of it, before it is approved as well: nobody is asked any more', () => {
    const waiting = approvalWith({ decidedBy: null, decidedAt: null, approved: null });
    const it = { ...offered({ amount: 30_00 }), approvals: [waiting] };
    expect(recordChoice.refuse(factsOf(it, 'chen'))).toBeUndefined();
    expect(choosable(it)).toEqual([]);
    const { writes } = decided(recordChoice(factsOf(it, 'chen'), { option: 'none', words: 'Never mind.' }));
    expect(writes).toContainEqual(
      expect.objectContaining({ in: 'approvals', set: expect.objectContaining({ withdrawnAt: now }) }),
    );
  });

  it('brings the next of the ladder, who then proposes', () => {
    const { set, writes, notices } = decided(
      recordChoice(factsOf(offered({}), 'chen'), { option: 'none', words: 'No.' }),
    );
    expect(set).toMatchObject({ level: 1 });
    expect(writes).toContainEqual(
      expect.objectContaining({ into: 'rejections', row: expect.objectContaining({ proposer: 'li' }) }),
    );
    expect(notices?.at(-1)?.body).toMatchObject({ person: 'li', say: { type: 'counter-proposal-wanted' } });
    const after = { ...offered(), rejections: [rejection] };
    expect(proposerOf(after)).toBe('li');
    expect(refused(proposeRemedy(factsOf(after, 'chen'), { ...apology, ...alone }))).toMatchObject({
      code: 'only-proposer',
      who: ['li'],
    });
    expect(decided(proposeRemedy(factsOf(after, 'li'), { ...apology, ...alone })).set).toBeDefined();
  });

  it.each([
    ['they left it to the owner', { delegatedBackAt: now }],
    ['nobody was left on the ladder', { proposer: null }],
  ])('leaves the next offer to the owner when %s', (_, changes) => {
    expect(proposerOf({ ...offered(), rejections: [{ ...rejection, ...changes }] })).toBe('chen');
  });

  it('leaves the next offer to the owner when whoever was to make it is whom it is about', () => {
    const about = (subject: string) => {
      const it = offered();
      return { ...it, complaint: { ...it.complaint, subject }, rejections: [rejection] };
    };
    expect(proposerOf(about('li'))).toBe('chen');
    expect(proposerOf(about('sun'))).toBe('li');
  });

  it('is not recorded again once it is part of the answer', () => {
    const chosen = offered({ chosenAt: now });
    const answered = { ...chosen, complaint: caseAt('answered').complaint };
    expect(recordChoice.refuse(factsOf(answered, 'chen'))).toMatchObject({ code: 'choice-recorded' });
    expect(recordChoice.refuse(factsOf(chosen, 'chen'))).toBeUndefined();
  });

  it('is left to the callback once the answer was given', () => {
    const it = { ...offered({}), complaint: caseAt('answered').complaint };
    expect(refused(recordChoice(factsOf(it, 'chen'), { option: 'none', words: null })).code).toBe(
      'rejected-after-answer',
    );
  });

  it('lets only whoever has the next offer leave it to the owner', () => {
    const after = { ...offered(), rejections: [rejection] };
    expect(refused(delegateBack(factsOf(after, 'chen'), { note: 'n' })).code).toBe('only-proposer');
    expect(refused(delegateBack(factsOf(offered(), 'chen'), { note: 'n' })).code).toBe('nothing-to-delegate');
    expect(decided(delegateBack(factsOf(after, 'li'), { note: 'n' })).writes).toMatchObject([
      { set: { delegatedBackAt: now } },
    ]);
  });
});

describe('after something was carried out', () => {
  const paid = { kind: 'refund', amount: 30_00, carriedOutAt: now } as const;
  const reopened = {
    ...offered(paid, { kind: 'apology' }),
    complaint: caseAt('handling', { reopenedAt: now }).complaint,
  };

  it('a new offer leaves it standing and counts it in the sum', () => {
    const proposal = { ...apology, kind: 'goodwill', amount: 25_00 } as const;
    const { writes } = decided(proposeRemedy(factsOf(reopened, 'chen'), { ...proposal, ...alone }));
    expect(writes).toMatchObject([
      { do: 'change', where: { id: 'r1' }, set: { replacedAt: now } },
      { do: 'insert', into: 'remedies' },
      { do: 'insert', into: 'approvals', row: { amount: 55_00 } },
    ]);
  });

  it('it can be neither turned down nor chosen again', () => {
    const done = offered(paid);
    expect(refused(recordChoice(factsOf(done, 'chen'), { option: 'none', words: null })).code).toBe(
      'nothing-offered',
    );
    expect(refused(recordChoice(factsOf(done, 'chen'), { option: 1, words: null })).code).toBe(
      'nothing-offered',
    );
  });

  it('the owner proposes again once the complaint was opened again', () => {
    const again = { ...reopened, rejections: [{ ...rejection, rejectedAt: now - 1 }] };
    expect(proposerOf(again)).toBe('chen');
  });
});

describe('carrying out', () => {
  const answered = (...remedies: Partial<Remedy>[]) => ({
    ...offered(...remedies),
    complaint: caseAt('called-back').complaint,
    points: caseAt('answered').points,
  });
  it.each([
    ['nothing was offered', [], []],
    ['words alone', [{ kind: 'apology' }, { kind: 'explanation' }], []],
    ['an exchange', [{ kind: 'exchange' }], ['remedy']],
    ['an exchange that was made', [{ kind: 'exchange', carriedOutAt: now }], []],
    ['an open choice', [{ kind: 'exchange' }, { kind: 'repair', option: 2 }], ['choice']],
  ] as [string, Partial<Remedy>[], string[]][])('closing needs it: %s', (_, remedies, needs) => {
    expect(closingNeeds(answered(...remedies))).toEqual(needs);
  });

  it.each([
    ['while it is not approved', offered({ amount: 5 }), 'approval-missing'],
    ['while the choice is open', offered({ kind: 'exchange' }, { kind: 'repair', option: 2 }), 'choice-open'],
    ['of words', offered({ kind: 'apology' }), 'nothing-to-carry-out'],
  ])('is refused %s', (_, it, code) => {
    expect(refused(confirmCarriedOut(factsOf(it, 'chen'), { note: null })).code).toBe(code);
  });
});
