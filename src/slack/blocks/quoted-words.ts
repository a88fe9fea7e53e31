import type { SectionBlock } from '@slack/types';
import { section } from './blocks.ts';
import type { Reader } from './reader.ts';
import { quoteLine } from './text.ts';

/** The words that a message quotes; nothing where they are erased. */
export function quotedWords(words: string | undefined, reader: Reader): SectionBlock[] {
  if (words === undefined || words.trim() === '') return [];
  return [section(reader.wording.messages.thread.note(quoteLine(words)))];
}
