import type { Case } from '../domain/case.ts';
import type { NoticeDraft } from '../domain/notice.ts';
import type { Organisation } from '../domain/organisation.ts';
import { promiseOffers } from '../domain/promise-offer.ts';
import type { Note } from '../domain/records.ts';
import type { EntryDraft } from '../domain/register.ts';
import { isAdvisory } from '../domain/show-up.ts';
import { change, insert, type Write } from '../domain/write.ts';
import { writesOf } from './act.ts';
import { type AttachedFile, fileRow } from './attached-file.ts';
import type { Context } from './context.ts';
import { Conflict } from './ports.ts';

/** Something that happened to a reply in a complaint's thread. */
export type ThreadEvent =
  | { type: 'written'; thread: string; ts: string; author: string; text: string; files: AttachedFile[] }
  | { type: 'edited'; ts: string; by: string; text: string }
  | { type: 'deleted'; ts: string; by: string | null };

const mostRaces = 5;

/**
 * Keeps replies in a complaint's thread as notes in its history, edits and deletions included, and their files. Messages
 * elsewhere are none of our business and are dropped before anything is stored. `key` is Slack's event id.
 */
export async function keepNote(
  context: Context,
  { workspace, channel, key }: { workspace: string; channel: string; key: string },
  event: ThreadEvent,
): Promise<'kept' | 'dropped' | 'repeated'> {
  for (let race = 0; race < mostRaces; race += 1) {
    const note =
      event.type === 'written' ? undefined : await context.store.note(workspace, channel, event.ts);
    const complaint =
      event.type === 'written'
        ? await context.store.complaintOfThread(workspace, channel, event.thread)
        : note?.complaint;
    const it = complaint === undefined ? undefined : await context.store.case(workspace, complaint);
    if (it === undefined) return 'dropped';
    const { organisation } = await context.policies.of(workspace);
    const { writes, entry, notices } = noteChange(context, organisation, it, channel, event, note);
    try {
      await context.store.commit([
        insert('received', { workspace, key, at: context.now(), result: it.complaint.id }),
        ...writes,
        ...writesOf(context, it.complaint, { entries: [entry], notices }),
      ]);
      if (notices.length > 0) context.wake();
      return 'kept';
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (error.reason === 'repeated') return 'repeated';
    }
  }
  throw new Error('a note could not be kept: the complaint changed too often');
}

function noteChange(
  context: Context,
  organisation: Organisation,
  it: Case,
  channel: string,
  event: ThreadEvent,
  note: Note | undefined,
): { writes: Write[]; entry: EntryDraft; notices: NoticeDraft[] } {
  const { workspace, id } = it.complaint;
  const at = context.now();
  const actor = (person: string | null) =>
    person === null ? ({ kind: 'system' } as const) : ({ kind: 'person', person } as const);
  switch (event.type) {
    case 'written': {
      const { ts, author, text, files } = event;
      const row: Note = {
        id: context.newId(),
        workspace,
        complaint: id,
        channel,
        ts,
        author,
        text,
        files: files.map((file) => file.id),
        writtenAt: at,
        editedAt: null,
        deletedAt: null,
      };
      const advisory = isAdvisory(organisation, it.complaint, row);
      const written = {
        kind: 'noted',
        at,
        actor: actor(author),
        ...(advisory ? { facts: { advisory } } : {}),
        private: { text, ts, files: row.files },
      };
      return {
        writes: [
          insert('notes', row),
          ...files.map((file) => insert('files', fileRow(context, it.complaint, file))),
        ],
        entry: written,
        notices: promiseOffers(organisation, it, row),
      };
    }
    case 'edited': {
      const set = { text: event.text, editedAt: at };
      const edited = {
        kind: 'note-edited',
        at,
        actor: actor(event.by),
        private: { text: event.text, ts: event.ts },
      };
      return { writes: [change('notes', noteKey(note, workspace), set)], entry: edited, notices: [] };
    }
    case 'deleted': {
      const deleted = { kind: 'note-deleted', at, actor: actor(event.by), private: { ts: event.ts } };
      const writes = [change('notes', noteKey(note, workspace), { deletedAt: at })];
      return { writes, entry: deleted, notices: [] };
    }
  }
}

function noteKey(note: Note | undefined, workspace: string): Partial<Note> {
  return { workspace, id: note?.id ?? '' };
}
