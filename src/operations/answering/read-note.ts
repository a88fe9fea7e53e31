import type { Note } from '../../domain/answering/contact-records.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Context } from '../context.ts';

/** A note of a case that the asker may read. */
export async function readNote(context: Context, { complaint }: Case, id: string): Promise<Note | undefined> {
  const notes = await context.store.notes(complaint.workspace, complaint.id);
  return notes.find((note) => note.id === id);
}
