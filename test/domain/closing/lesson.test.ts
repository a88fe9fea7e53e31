import { expect, it } from 'vitest';
import type { Cause } from '../../../src/domain/answering/finding-records.ts';
import { mainCause, signatureOf } from '../../../src/domain/closing/lesson.ts';
import { caseWith, pointWith } from '../cases.ts';

it('knows a lesson again however product and place are typed', () => {
  const one = signatureOf(
    { category: 'quality', product: '  Smoked   Trout ', place: 'Ｃounter 2' },
    'product',
  );
  const other = signatureOf({ category: 'quality', product: 'smoked trout', place: 'counter ２' }, 'product');
  expect(one).toBe(other);
});

it.each([
  [{ category: 'quality', product: 'trout', place: null }, 'supplier'],
  [{ category: 'quality', product: 'cod', place: null }, 'product'],
  [{ category: 'quality', product: 'trout', place: 'counter' }, 'product'],
  [{ category: 'illness', product: 'trout', place: null }, 'product'],
  [{ category: 'quality', product: null, place: 'trout' }, 'product'],
] as const)('tells %j by %s apart', (complaint, cause) => {
  const base = signatureOf({ category: 'quality', product: 'trout', place: null }, 'product');
  expect(signatureOf(complaint, cause)).not.toBe(base);
});

it.each<[string, (Cause | null)[], Cause]>([
  ['none found', [null, null], 'undetermined'],
  ['one found', [null, 'attitude'], 'attitude'],
  ['the most frequent', ['attitude', 'notice', 'attitude'], 'attitude'],
  ['the systemic one of equals', ['attitude', 'notice'], 'notice'],
])('takes for the main cause of a complaint with %s', (_, causes, main) => {
  const points = causes.map((cause, index) => pointWith({ number: index + 1, cause }));
  expect(mainCause(caseWith({ points }))).toBe(main);
});
