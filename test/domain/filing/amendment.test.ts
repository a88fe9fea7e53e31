import { describe, expect, it } from 'vitest';
import type { Remedy } from '../../../src/domain/answering/offer-records.ts';
import type { Organisation } from '../../../src/domain/facts/organisation.ts';
import type { AmendedPoints } from '../../../src/domain/filing/amended-points.ts';
import { type Amendment, amend } from '../../../src/domain/filing/amendment.ts';
import { filedMark } from '../../../src/domain/filing/filed-form.ts';
import {
  approvalWith,
  caseAt,
  caseWith,
  deadlineWith,
  decided,
  factsOf,
  hour,
  now,
  organisation,
  pointWith,
  refused,
  remedyWith,
} from '../cases.ts';
import { hearingWith, transferWith } from '../transfers.ts';

const audiences = { department: undefined, restricted: undefined };
const amendment = (changes: Amendment['changes']) => ({ changes, reason: 'Misheard.', audiences });
const baked: Organisation = {
  ...organisation,
  categories: [
    ...organisation.categories,
    { id: 'bread', name: 'Bread', department: 'deli', severity: 'ordinary' },
    { id: 'smell', name: 'Smell', department: 'fresh', severity: 'ordinary' },
  ],
};
const facts = (it = caseAt('handling'), actor = 'chen') => factsOf(it, actor, { organisation: baked });

describe('amending', () => {
  it('changes only what differs, and the register keeps both and the reason', () => {
    const changes = { narrative: 'The crab was off.', product: null, receipt: 'A-1' };
    const { set, entries } = decided(amend(facts(), amendment(changes)));
    expect(set).toEqual({ narrative: 'The crab was off.', receipt: 'A-1', revision: 8 });
    expect(entries).toMatchObject([
      {
        kind: 'amended',
        facts: { fields: ['narrative', 'receipt'] },
        private: {
          note: 'Misheard.',
          before: { narrative: 'The fish was not fresh.', receipt: null },
          after: { narrative: 'The crab was off.', receipt: 'A-1' },
        },
      },
    ]);
  });

  it.each([
    ['the only point that repeats it', [pointWith()], ['The crab was off.']],
    ['no point told by itself', [pointWith({ text: 'Too dear.' })], []],
    ['none of several points', [pointWith(), pointWith({ number: 2 })], []],
  ])('a new story changes %s', (_, points, texts) => {
    const it = { ...caseAt('handling'), points };
    const { writes = [] } = decided(amend(facts(it), amendment({ narrative: 'The crab was off.' })));
    expect(
      writes.flatMap((write) => (write.do === 'change' && write.in === 'points' ? [write.set.text] : [])),
    ).toEqual(texts);
  });

  it('leaves the words of a point that has its finding', () => {
    const it = { ...caseAt('handling'), points: [pointWith({ outcome: 'upheld' })] };
    const { writes } = decided(amend(facts(it), amendment({ narrative: 'The crab was off.' })));
    expect(writes).toEqual([]);
  });

  it.each([
    [{ source: 'phone' }, { source: 'counter' }],
    [{ occurredOn: '2026-11-20T14:30' }, { occurredOn: null }],
    [{ complainantKind: 'third-party' }, { complainantKind: 'named' }],
    [{ soughtKind: 'refund' }, { soughtKind: null }],
    [{ flags: ['abusive'] }, { flags: [] }],
    [{ answers: { item: 'An umbrella' } }, { answers: {} }],
  ] as const)('covers %j', (changes, before) => {
    const given = structuredClone(changes) as Amendment['changes'];
    const { set, entries } = decided(amend(facts(), amendment(given)));
    expect(set).toEqual({ ...changes, revision: 8 });
    expect(entries).toMatchObject([{ private: { before, after: changes } }]);
  });

  it('takes lists and answers that say the same for the same', () => {
    const it = caseAt('handling', { flags: ['abusive'], answers: { item: 'x', value: '1' } });
    const same = { flags: ['abusive'], answers: { value: '1', item: 'x' } } satisfies Amendment['changes'];
    expect(refused(amend(facts(it), amendment(same))).code).toBe('nothing-amended');
  });

  it('finds the same customer by a new contact', () => {
    const { set } = decided(amend(facts(), amendment({ complainantContact: '138-0013 8000' })));
    expect(set).toMatchObject({ complainantContact: '138-0013 8000', contactKey: '13800138000' });
  });

  it('sends it to the department of another category, which nobody owns there yet', () => {
    const it = { ...caseAt('handling'), transfers: [transferWith()] };
    const { set, writes, entries } = decided(amend(facts(it), amendment({ category: 'bread' })));
    expect(set).toMatchObject({ category: 'bread', department: 'deli', channel: 'C0DELI', owner: null });
    expect(writes).toMatchObject([
      { into: 'deadlines', row: { clock: 'claim' } },
      { in: 'transfers', set: { decidedAt: now, accepted: false } },
    ]);
    expect(entries[0]?.facts).toMatchObject({ from: 'fresh', to: 'deli' });
  });

  it('leaves it with its owner where the department is the same', () => {
    expect(decided(amend(facts(), amendment({ category: 'smell' }))).set).toEqual({
      category: 'smell',
      revision: 8,
    });
  });

  it.each<[string, Amendment['changes']]>([
    ['a major category', { category: 'illness' }],
    ['an amount above the last bound', { soughtAmount: 50_01 }],
    ['injury', { flags: ['injury'] }],
    ['a vulnerable person', { flags: ['vulnerable'] }],
    ['media', { flags: ['media'] }],
    ['a regulator', { flags: ['regulator'] }],
  ])('grades it as major for %s', (_, changes) => {
    const it = { ...caseAt('handling'), deadlines: [deadlineWith({ dueAt: now + 72 * hour })] };
    const { set, writes, entries } = decided(amend(facts(it), amendment(changes)));
    expect(set).toMatchObject({ ...changes, severity: 'major', investigator: 'qian' });
    expect(entries.map(({ kind }) => kind)).toEqual(['amended', 'raised']);
    expect(writes?.some((write) => write.do === 'change' && write.in === 'deadlines')).toBe(true);
  });

  it.each([
    ['taking a flag away from a major one', { severity: 'major', flags: ['media'] }, { flags: [] }],
    ['abusive contact', {}, { flags: ['abusive'] }],
    [
      'a further flag where the desk had lowered it for all',
      { flags: ['abusive', 'media'] },
      { flags: ['media'] },
    ],
    ['a word where the desk had lowered it', { category: 'illness' }, { place: 'Hall 2' }],
  ] as const)('leaves the grade alone for %s', (_, filed, changes) => {
    const it = caseAt('handling', structuredClone(filed) as object);
    const { set, entries } = decided(amend(facts(it), amendment(structuredClone(changes) as object)));
    expect(set?.severity).toBeUndefined();
    expect(entries.map(({ kind }) => kind)).toEqual(['amended']);
  });

  it('leaves the grade alone for the highest amount that has a bound', () => {
    expect(decided(amend(facts(), amendment({ soughtAmount: 50_00 }))).set).toEqual({
      soughtAmount: 50_00,
      revision: 8,
    });
  });

  it.each([
    ['nothing changed', facts(), { narrative: 'The fish was not fresh.' }, 'nothing-amended'],
    ['a colleague', facts(caseAt('handling'), 'sun'), { place: 'x' }, 'only-handlers'],
    ['the subject', facts(caseAt('handling', { subject: 'till' }), 'till'), { place: 'x' }, 'is-subject'],
    ['once closed', facts(caseAt('closed')), { place: 'x' }, 'closed'],
    [
      'another department once answered',
      facts(caseAt('answered')),
      { category: 'bread' },
      'answered-already',
    ],
  ] as const)('is refused: %s', (_, given, changes, code) => {
    expect(refused(amend(given, amendment(changes))).code).toBe(code);
  });

  it('does not go round a hearing', () => {
    const it = { ...caseWith({ complaint: { owner: 'chen' } }), hearings: [hearingWith()] };
    expect(refused(amend(facts(it), amendment({ category: 'bread' }))).code).toBe('transfer-frozen');
  });
});

describe('a form that stood open while somebody else corrected', () => {
  const shown = caseAt('handling');
  const now = { ...shown, complaint: { ...shown.complaint, place: 'Hall 2' } };
  const sent = { ...amendment({ place: null, product: 'Milk' }), mark: filedMark(shown) };

  it('does not correct back what it never showed', () => {
    expect(refused(amend(facts(now), sent)).code).toBe('filing-changed');
  });

  it('is taken while nothing else was corrected, whatever else was done', () => {
    const found = { ...shown, points: [pointWith({ outcome: 'upheld', facts: 'Sour.' })] };
    expect(decided(amend(facts(found), sent)).set).toMatchObject({ product: 'Milk' });
  });
});

describe('numbered points', () => {
  const points = [pointWith({ text: 'Sour.' }), pointWith({ number: 2, text: 'Rude.', outcome: 'upheld' })];
  const told = (stage: 'handling' | 'answered' = 'handling') => ({ ...caseAt(stage), points });
  const amended = (change: Partial<AmendedPoints>, it = told()) =>
    amend(facts(it), { ...amendment({}), points: { reworded: [], added: [], ...change } });

  it('are reworded and added, and the register keeps both', () => {
    const { writes, entries, set } = decided(
      amended({ reworded: [{ number: 1, text: 'Sour and warm.' }], added: ['Dear.', 'Late.'] }),
    );
    expect(writes).toMatchObject([
      { do: 'change', in: 'points', where: { number: 1 }, set: { text: 'Sour and warm.' } },
      { do: 'insert', into: 'points', row: { number: 3, text: 'Dear.', outcome: null } },
      { do: 'insert', into: 'points', row: { number: 4, text: 'Late.' } },
    ]);
    expect(set).toEqual({ revision: 8 });
    expect(entries).toMatchObject([
      {
        facts: { fields: ['points'] },
        private: {
          before: { points: [{ number: 1, text: 'Sour.' }] },
          after: {
            points: [
              { number: 1, text: 'Sour and warm.' },
              { number: 3, text: 'Dear.' },
              { number: 4, text: 'Late.' },
            ],
          },
        },
      },
    ]);
  });

  it.each([
    ['a point that has a finding', { reworded: [{ number: 2, text: 'Loud.' }] }, told(), 'point-found'],
    ['a point more once it is answered', { added: ['Dear.'] }, told('answered'), 'answered-already'],
    ['the same words', { reworded: [{ number: 2, text: 'Rude.' }] }, told(), 'nothing-amended'],
    ['a point that is not there', { reworded: [{ number: 9, text: 'x' }] }, told(), 'nothing-amended'],
  ] as const)('are refused: %s', (_, change, it, code) => {
    expect(refused(amended(change, it)).code).toBe(code);
  });
});

describe('what only the correction shows to be alike', () => {
  const corrected = (actor: string) =>
    decided(
      amend(facts(caseAt('handling'), actor), {
        ...amendment({ complainantContact: '138 0013 8000' }),
        alike: [{ reference: 'RD-2026-000009', subject: null }],
      }),
    ).notices ?? [];

  it('is said in the thread and to the reporter', () => {
    const said = corrected('chen').map(({ lane, body }) => ('say' in body ? [lane, body.say.type] : []));
    expect(said).toContainEqual(['C0FRESH', 'alike']);
    expect(said).toContainEqual(['person:till', 'alike-found']);
  });

  it('is not sent to a reporter who reads it in the form', () => {
    expect(JSON.stringify(corrected('till'))).not.toContain('alike-found');
  });
});

describe('another receipt', () => {
  const changed = (remedy: Partial<Remedy>, others: Remedy[]) => {
    const it = { ...caseAt('handling'), remedies: [remedyWith(remedy)], approvals: [approvalWith()] };
    const receipt = { others, delegations: [] };
    return decided(amend(facts(it), { ...amendment({ receipt: 'A-1' }), receipt }));
  };
  const elsewhere = remedyWith({ id: 'r2', complaint: 'c2', amount: 20_01 });

  it('on which more is offered asks for the approval of the whole sum', () => {
    const { writes, entries, notices } = changed({}, [elsewhere]);
    expect(writes).toMatchObject([
      { into: 'approvals', row: { amount: 50_01, tier: 'executive', asked: ['zhao'] } },
    ]);
    expect(entries.map(({ kind }) => kind)).toEqual(['amended', 'approval-asked']);
    expect(notices?.at(-1)).toMatchObject({
      lane: 'person:zhao',
      body: { say: { type: 'approval-wanted' } },
    });
  });

  it.each<[string, Partial<Remedy>, Remedy[]]>([
    ['on which nothing else is offered', {}, []],
    ['once everything has been carried out', { carriedOutAt: now }, [elsewhere]],
  ])('%s asks for nothing', (_, remedy, others) => {
    expect(changed(remedy, others).entries.map(({ kind }) => kind)).toEqual(['amended']);
  });
});
