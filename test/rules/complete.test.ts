import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const page = await readFile('docs/rules.md', 'utf8');
const files = (await readdir('test/rules')).filter((name) => /^\d-.*\.test\.ts$/u.test(name)).sort();

/** The sentences of each chapter, by its heading. */
const chapters = page
  .split(/^## /mu)
  .slice(1)
  .map((text) => ({
    title: text.slice(0, text.indexOf('\n')),
    sentences: text.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : [])),
  }));

/** What a test file calls its rules, in their order. */
function rulesOf(source: string): string[] {
  const calls = source.matchAll(/^ {2}rule\(\s*(['"])((?:\\.|(?!\1).)*)\1,/gmu);
  return [...calls].map(([, , sentence = '']) => sentence.replaceAll(/\\(['"])/gu, '$1'));
}

describe.each(chapters.map((chapter, index) => ({ ...chapter, number: index + 1 })))(
  '$title',
  ({ number, sentences }) => {
    it('is shown sentence by sentence, in the order of the page', async () => {
      const file = files.find((name) => name.startsWith(`${number}-`));
      const source = await readFile(`test/rules/${file}`, 'utf8');
      expect(rulesOf(source)).toEqual(sentences);
    });
  },
);
