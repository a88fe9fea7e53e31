import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Word {
  word: string;
  /** Types that are called so in the code. */
  types: string[];
}

/** The words of each part of the glossary, by its heading. */
const parts = new Map(
  readFileSync('docs/glossary.md', 'utf8')
    .split(/^## /mu)
    .slice(1)
    .map((text): [string, Word[]] => [
      text.slice(0, text.indexOf('\n')),
      [...text.matchAll(/^\| \*\*([^*]+)\*\*[^|]*\|([^|]*)\|/gmu)].map(([, word = '', types = '']) => ({
        word,
        types: [...types.matchAll(/`(\w+)`/gu)].map(([, type = '']) => type),
      })),
    ]),
);
const words = [...parts.values()].flat();
const named = words.flatMap(({ types }) => types);

it('every chapter has its words', () => {
  const chapters = readdirSync('src/domain').filter((chapter) => (parts.get(chapter) ?? []).length === 0);
  expect(chapters).toEqual([]);
});

it('every record has its word', () => {
  const source = readFileSync('src/domain/facts/records.ts', 'utf8');
  const records = [...source.matchAll(/^ {2}\w+: (\w+);$/gmu)].map(([, record = '']) => record);
  expect(records.length).toBeGreaterThan(30);
  expect(records.filter((record) => !named.includes(record))).toEqual([]);
});

it('a word means one thing', () => {
  const seen = new Set<string>();
  expect(words.filter(({ word }) => seen.size === seen.add(word).size)).toEqual([]);
});

it('every type that it names is there', () => {
  const sources = globSync('src/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const types = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/^export (?:interface|type|class) (\w+)/gmu)].map(([, type = '']) => type),
    ),
  );
  expect(named.filter((type) => !types.has(type))).toEqual([]);
});
