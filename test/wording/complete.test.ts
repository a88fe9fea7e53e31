import { describe, expect, it } from 'vitest';
import { wordingFor } from '../../src/wording/wording.ts';
import { type Leaf, leavesOf, sampled, wordings } from './leaves.ts';

const english = leavesOf(wordingFor('en'));
const marksIn = (text: string) => [...new Set(text.match(/⟦\d⟧/gu) ?? [])].sort();
const arity = ({ phrase }: Leaf) => (typeof phrase === 'function' ? phrase.length : 'text');

describe.each(wordings)('in $language', ({ leaves }) => {
  it('says everything that English says, and nothing else', () => {
    expect(leaves.map(({ path }) => path).sort()).toEqual(english.map(({ path }) => path).sort());
  });

  it('has a text for every sentence', () => {
    const silent = leaves.filter((leaf) => !['string', 'function'].includes(typeof leaf.phrase));
    expect(silent).toEqual([]);
    expect(leaves.filter((leaf) => sampled(leaf).trim() === '')).toEqual([]);
  });

  it('takes the same values as English', () => {
    const byPath = new Map(english.map((leaf) => [leaf.path, arity(leaf)]));
    expect(leaves.map((leaf) => [leaf.path, arity(leaf)])).toEqual(
      leaves.map(({ path }) => [path, byPath.get(path)]),
    );
  });

  it('names every value that English names', () => {
    const byPath = new Map(english.map((leaf) => [leaf.path, marksIn(sampled(leaf))]));
    expect(leaves.map((leaf) => [leaf.path, marksIn(sampled(leaf))])).toEqual(
      leaves.map(({ path }) => [path, byPath.get(path)]),
    );
  });

  it('never shows a value that is not there', () => {
    expect(leaves.filter((leaf) => /undefined|\[object|NaN/u.test(sampled(leaf)))).toEqual([]);
  });
});

it.each([
  ['en', 'Li, Wang or Zhao', 'Li, Wang and Zhao'],
  ['zh-Hans', 'Li、Wang或Zhao', 'Li、Wang和Zhao'],
  ['zh-Hant', 'Li、Wang或Zhao', 'Li、Wang和Zhao'],
] as const)('joins names as %s does', (language, either, all) => {
  const { vocabulary } = wordingFor(language);
  expect(vocabulary.or(['Li', 'Wang', 'Zhao'])).toBe(either);
  expect(vocabulary.and(['Li', 'Wang', 'Zhao'])).toBe(all);
});
