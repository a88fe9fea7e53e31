import { describe, expect, it } from 'vitest';
import { type Proposal, proposeRemedy } from '../../../src/domain/answering/remedy.ts';
import { caseAt, caseWith, decided, factsOf, now, refused, remedyWith } from '../cases.ts';

const proposal: Proposal = { kind: 'refund', amount: 2550, bearer: 'supplier', details: 'Cash at the till' };
const alone = { others: [], delegations: [], like: [] };
const before = remedyWith({ kind: 'apology', amount: null, proposedAt: now - 1 });

describe('a proposed remedy', () => {
  it('is kept in the currency of the complaint', () => {
    const { writes } = decided(proposeRemedy(factsOf(caseAt('handling'), 'chen'), { ...proposal, ...alone }));
    expect(writes?.[0]).toMatchObject({
      do: 'insert',
      into: 'remedies',
      row: { ...proposal, currency: 'CNY', proposedBy: 'chen', proposedAt: now, replacedAt: null },
    });
  });

  it('takes the place of the one before, which stays on record', () => {
    const it = { ...caseAt('handling'), remedies: [{ ...before, id: 'r0', replacedAt: now - 5 }, before] };
    const { writes } = decided(proposeRemedy(factsOf(it, 'chen'), { ...proposal, ...alone }));
    expect(writes?.slice(0, 2)).toMatchObject([
      { do: 'change', in: 'remedies', where: { id: 'r1', replacedAt: null }, set: { replacedAt: now } },
      { do: 'insert', into: 'remedies' },
    ]);
  });

  it('enters the register without its details in the clear', () => {
    const { entries } = decided(
      proposeRemedy(factsOf(caseAt('handling'), 'chen'), { ...proposal, ...alone }),
    );
    expect(entries[0]).toMatchObject({
      kind: 'remedy-proposed',
      facts: { remedy: 'refund', bearer: 'supplier', amount: 2550, currency: 'CNY' },
      private: { details: 'Cash at the till' },
    });
  });

  it('says no amount where it costs nothing', () => {
    const apology = { kind: 'apology', amount: null, bearer: 'company', details: null } as const;
    const { entries } = decided(proposeRemedy(factsOf(caseAt('handling'), 'chen'), { ...apology, ...alone }));
    expect(entries[0]?.facts).toEqual({ remedy: 'apology', bearer: 'company', option: 1 });
  });

  it('is not told to the channel in figures', () => {
    const { notices } = decided(
      proposeRemedy(factsOf(caseAt('handling'), 'chen'), { ...proposal, ...alone }),
    );
    expect(JSON.stringify(notices)).not.toMatch(/2550|Cash/u);
  });

  it.each([
    ['while nobody has it', caseWith(), 'chen', 'not-claimed'],
    ['by the desk', caseAt('handling'), 'wang', 'only-owner'],
    ['by the subject', caseAt('handling', { subject: 'wei' }), 'wei', 'is-subject'],
    ['after closing', caseAt('closed'), 'chen', 'closed'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(proposeRemedy(factsOf(it, actor), { ...proposal, ...alone })).code).toBe(code);
  });
});
