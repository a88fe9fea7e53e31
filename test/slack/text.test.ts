import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOf } from '../../src/slack/blocks/text.ts';

it.each([
  ['nothing as one empty part', '', ['']],
  ['what fits as it is', 'One. Two.', ['One. Two.']],
  ['between paragraphs first', 'aaaa aaa\n\nbb bb bb', ['aaaa aaa', 'bb bb bb']],
  ['between lines next', 'aaaa aaa\nbb bb bb', ['aaaa aaa', 'bb bb bb']],
  ['at the end of a sentence', 'Aaa aaa. Bb bb', ['Aaa aaa.', 'Bb bb']],
  ['at the end of a Chinese one', '牛奶已经坏了。我们退款给您', ['牛奶已经坏了。', '我们退款给您']],
  ['between words where it must', 'aaaa aaa bbb', ['aaaa aaa', 'bbb']],
  ['anywhere at last', 'aaaaaaaaaaaaa', ['aaaaaaaaaa', 'aaa']],
])('cuts %s', (_, text, parts) => {
  expect(partsOf(text, 10)).toEqual(parts);
});

it('loses nothing, and keeps every part within the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const parts = partsOf(text, 20);
      expect(parts.every((part) => part.length <= 20)).toBe(true);
      const words = (each: string) => each.replace(/\s+/gu, '');
      expect(words(parts.join(''))).toBe(words(text));
    }),
  );
});
