import type { KnownBlock } from '@slack/types';
import type { Note } from '../../domain/answering/contact-records.ts';
import { isAdvisory } from '../../domain/clocks/show-up.ts';
import { context, section } from '../blocks/blocks.ts';
import { when } from '../blocks/reader.ts';
import { quoteLine } from '../blocks/text.ts';
import type { CasePart } from './case-part.ts';

const mostNotes = 10;

/** The latest of what was written in the thread. */
export function noteBlocks({
  it,
  organisation,
  reader,
  names,
  notes,
}: CasePart & { notes: readonly Note[] }): KnownBlock[] {
  const w = reader.wording.case;
  const shown = notes.slice(-mostNotes);
  return [
    ...(shown.length === 0 ? [] : [section(`*${w.sections.notes}*`)]),
    ...shown.map((note) => {
      const marks = note.deletedAt !== null ? w.deleted : quoteLine(note.text, 600);
      const edited = note.editedAt !== null && note.deletedAt === null ? ` (${w.edited})` : '';
      const advice = isAdvisory(organisation, it.complaint, note)
        ? ` · _${reader.wording.grading.advisory}_`
        : '';
      const head = `${names.name(note.author)}, ${when(reader, note.writtenAt)}${advice}`;
      return context(`${head}: ${marks}${edited}`);
    }),
  ];
}
