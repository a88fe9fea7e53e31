import { describe, expect, it } from 'vitest';
import { wordingFor } from '../../src/wording/wording.ts';
import { leavesOf, sampled } from './leaves.ts';
import { foreignTo } from './scripts.ts';

describe.each(['zh-Hans', 'zh-Hant'] as const)('in %s', (language) => {
  const foreign = foreignTo[language];
  const texts = leavesOf(wordingFor(language)).map((leaf) => [leaf.path, sampled(leaf)] as const);
  const offending = (pattern: (text: string) => boolean) => texts.filter(([, text]) => pattern(text));

  it('uses no character of the other script', () => {
    expect(offending((text) => [...text].some((character) => foreign.has(character)))).toEqual([]);
  });

  it('leaves no English standing', () => {
    const strip = (text: string) =>
      text
        .replace(/`[^`]*`/gu, '')
        .replace(/File as a complaint|Redress|Slack|RD-[\d-]+|\d{4}-W\d{2}/gu, '')
        .replace(/⟦\d⟧/gu, '');
    expect(offending((text) => /[A-Za-z]{2,}/u.test(strip(text)))).toEqual([]);
  });

  it('writes full-width punctuation between characters', () => {
    expect(offending((text) => /\p{Script=Han}[,;:!?()"']|[,;!?()]\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('sets marks for bold and code apart, as Slack wants them', () => {
    const isGlued = (text: string) =>
      [...text.matchAll(/\*[^*]+\*|`[^`]+`/gu)].some(({ 0: marked, index }) => {
        const neighbours = [text[index - 1], text[index + marked.length]];
        return neighbours.some((character) => character !== undefined && !/\s/u.test(character));
      });
    expect(offending(isGlued)).toEqual([]);
  });
});

it('speaks the words of each side, not one converted into the other', () => {
  expect(wordingFor('zh-Hans').filing.title).toBe('登记投诉');
  expect(wordingFor('zh-Hant').filing.title).toBe('登記客訴');
  expect(wordingFor('zh-Hans').filing.fields.receipt).toContain('小票');
  expect(wordingFor('zh-Hant').filing.fields.receipt).toContain('發票');
});
