import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../../src/domain/answering/composition.ts';
import type { Composition } from '../../../src/domain/answering/contact-records.ts';
import { caseAt, caseWith, decided, factsOf, now, pointWith, refused, remedyWith } from '../cases.ts';

const found = pointWith({ outcome: 'upheld', cause: 'product', foundBy: 'chen', foundAt: now });
const ready = { ...caseAt('handling'), points: [found] };
const answer = { language: 'zh-Hant', text: '您好。' } as const;
const first: Composition = {
  ...{ id: 'x', workspace: 'T0', complaint: 'c1', version: 1, language: 'en', text: 'First.' },
  ...{ composedBy: 'chen', composedAt: now - 1 },
};

describe('the written answer', () => {
  it('is kept as the next version; the ones before stay', () => {
    const it = { ...ready, compositions: [first] };
    const { writes, entries } = decided(composeAnswer(factsOf(it, 'chen'), answer));
    expect(writes).toMatchObject([{ do: 'insert', into: 'compositions', row: { version: 2, ...answer } }]);
    expect(entries).toMatchObject([
      { kind: 'composed', facts: { version: 2, language: 'zh-Hant' }, private: { text: '您好。' } },
    ]);
  });

  it.each([
    ['a point without a finding', caseAt('handling'), 'chen', 'points-open'],
    ['an approval missing', { ...ready, remedies: [remedyWith()] }, 'chen', 'approval-missing'],
    ['nobody who has taken it on', caseWith({ points: [found] }), 'chen', 'not-claimed'],
    ['somebody else', ready, 'sun', 'only-owner'],
    ['its subject', { ...ready, complaint: { ...ready.complaint, subject: 'wei' } }, 'wei', 'is-subject'],
    ['a closed complaint', { ...caseAt('closed'), points: [found] }, 'chen', 'closed'],
  ])('refuses with gaps: %s', (_, it, actor, code) => {
    expect(refused(composeAnswer(factsOf(it, actor), answer)).code).toBe(code);
  });
});
