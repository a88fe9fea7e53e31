import { describe, expect, it } from 'vitest';
import { remedyOf } from '../../src/domain/case.ts';
import { type Proposal, proposeRemedy } from '../../src/domain/remedy.ts';
import { caseAt, caseWith, decided, factsOf, now, refused, remedyWith } from './cases.ts';

const proposal: Proposal = { kind: 'refund', amount: 2550, bearer: 'supplier', details: 'Cash at the till' };
const before = remedyWith({ kind: 'apology', amount: null, proposedAt: now - 1 });

describe('a proposed remedy', () => {
  it('is kept in the currency of the complaint', () => {
    const { writes } = decided(proposeRemedy(factsOf(caseAt('handling'), 'chen'), proposal));
    expect(writes).toMatchObject([
      {
        do: 'insert',
        into: 'remedies',
        row: { ...proposal, currency: 'CNY', proposedBy: 'chen', proposedAt: now, replacedAt: null },
      },
    ]);
  });

  it('takes the place of the one before, which stays on record', () => {
    const it = { ...caseAt('handling'), remedies: [{ ...before, id: 'r0', replacedAt: now - 5 }, before] };
    const { writes } = decided(proposeRemedy(factsOf(it, 'chen'), proposal));
    expect(writes).toMatchObject([
      { do: 'change', in: 'remedies', where: { id: 'r1', replacedAt: null }, set: { replacedAt: now } },
      { do: 'insert', into: 'remedies' },
    ]);
  });

  it('enters the register without its details in the clear', () => {
    const { entries } = decided(proposeRemedy(factsOf(caseAt('handling'), 'chen'), proposal));
    expect(entries).toMatchObject([
      {
        kind: 'remedy-proposed',
        facts: { remedy: 'refund', bearer: 'supplier', amount: 2550, currency: 'CNY' },
        private: { details: 'Cash at the till' },
      },
    ]);
  });

  it('says no amount where it costs nothing', () => {
    const apology = { kind: 'apology', amount: null, bearer: 'company', details: null } as const;
    const { entries } = decided(proposeRemedy(factsOf(caseAt('handling'), 'chen'), apology));
    expect(entries[0]?.facts).toEqual({ remedy: 'apology', bearer: 'company' });
  });

  it('is not told to the channel in figures', () => {
    const { notices } = decided(proposeRemedy(factsOf(caseAt('handling'), 'chen'), proposal));
    expect(JSON.stringify(notices)).not.toMatch(/2550|Cash/u);
  });

  it.each([
    ['while nobody has it', caseWith(), 'chen', 'not-claimed'],
    ['by the desk', caseAt('handling'), 'wang', 'only-owner'],
    ['by the subject', caseAt('handling', { subject: 'wei' }), 'wei', 'is-subject'],
    ['after closing', caseAt('closed'), 'chen', 'closed'],
  ])('is refused %s', (_, it, actor, code) => {
    expect(refused(proposeRemedy(factsOf(it, actor), proposal)).code).toBe(code);
  });
});

it('counts the last remedy that was not replaced', () => {
  const remedies = [
    { ...before, id: 'r1', replacedAt: now },
    { ...before, id: 'r2' },
  ];
  expect(remedyOf(caseWith({ remedies }))?.id).toBe('r2');
  expect(remedyOf(caseWith({ remedies: remedies.slice(0, 1) }))).toBeUndefined();
});
