import type { KnownBlock } from '@slack/types';
import { unescapeText as asTyped } from '../../slack/blocks/text.ts';

/** The words of a message, for a terminal: headings, figures one a line, no marks. */
export function plainText(blocks: readonly KnownBlock[]): string {
  return blocks
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('\n\n');
}

function wordsOf(block: KnownBlock): string {
  switch (block.type) {
    case 'header':
      return `${block.text.text}\n${'='.repeat(widthOf(block.text.text))}`;
    case 'context':
      return block.elements.map((element) => ('text' in element ? unmarked(element.text) : '')).join('\n');
    case 'section':
      return [
        ...(block.text === undefined ? [] : [unmarked(block.text.text)]),
        ...(block.fields ?? []).map(({ text }) => unmarked(text).replace('\n', ': ')),
      ].join('\n');
    default:
      return '';
  }
}

/** Without mrkdwn's bold and italics, which stand around whole lines or labels here. */
function unmarked(text: string): string {
  return text
    .split('\n')
    .map((line) => asTyped(line.replace(/^([*_])(.+?)\1/u, '$2')))
    .join('\n');
}

/** Columns in a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u.test(character) ? 2 : 1),
    0,
  );
}
