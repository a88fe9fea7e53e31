import type { KnownBlock } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Entry } from '../../domain/facts/register-records.ts';
import { context, divider } from '../blocks/blocks.ts';
import { when } from '../blocks/reader.ts';
import { clamp, escapeText } from '../blocks/text.ts';
import type { CasePart } from './case-part.ts';

const mostHistory = 20;

/** An entry of the register, with its author's id where it is not erased. */
export type HistoryEntry = Pick<Entry, 'at' | 'kind' | 'sequence'> & { author: PersonId | null };

/** The latest of what happened. */
export function historyBlocks(
  entries: readonly HistoryEntry[],
  { reader, names }: Pick<CasePart, 'reader' | 'names'>,
): KnownBlock[] {
  const { vocabulary, case: w } = reader.wording;
  if (entries.length === 0) return [];
  const lines = entries
    .slice(-mostHistory)
    .map(
      ({ at, kind, author }) =>
        `${when(reader, at)} · ${author === null ? vocabulary.system : names.name(author)} ${w.entry[kind] ?? escapeText(kind)}`,
    );
  return [divider(), context(clamp(`*${w.sections.history}*\n${lines.join('\n')}`, 1990))];
}
