import { isAdvisory } from '../clocks/show-up.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Decision, Facts } from '../facts/decision.ts';
import { change, insert } from '../facts/write.ts';
import { type AttachedFile, wantedFile } from '../filing/attached-file.ts';
import type { Note } from './contact-records.ts';
import { promiseOffers } from './promise-offer.ts';

/** Something that happened to a reply in a complaint's thread. */
export type ThreadEvent =
  | { type: 'written'; thread: string; ts: string; author: string; text: string; files: AttachedFile[] }
  | { type: 'edited'; ts: string; by: string; text: string }
  | { type: 'deleted'; ts: string; by: string | null };

/** A reply becomes a note of the case, its edits and its deletion too. `before`: the note as it was kept. */
export function keepNote(
  facts: Omit<Facts, 'actor'>,
  { channel, before }: { channel: string; before: Note | undefined },
  event: ThreadEvent,
): Decision {
  const { now: at } = facts;
  switch (event.type) {
    case 'written':
      return write(facts, channel, event);
    case 'edited': {
      const { text, ts } = event;
      return {
        writes: changed(before, { text, editedAt: at }),
        entries: [{ kind: 'note-edited', at, actor: actorOf(event.by), private: { text, ts } }],
      };
    }
    case 'deleted':
      return {
        writes: changed(before, { deletedAt: at }),
        entries: [{ kind: 'note-deleted', at, actor: actorOf(event.by), private: { ts: event.ts } }],
      };
  }
}

function write(
  facts: Omit<Facts, 'actor'>,
  channel: string,
  { ts, author, text, files }: Extract<ThreadEvent, { type: 'written' }>,
): Decision {
  const { it, organisation, now: at } = facts;
  const { workspace, id } = it.complaint;
  const row: Note = {
    id: facts.newId(),
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
  return {
    writes: [
      insert('notes', row),
      ...files.map((file) => insert('files', wantedFile(facts, it.complaint, file))),
    ],
    entries: [
      {
        kind: 'noted',
        at,
        actor: actorOf(author),
        ...(advisory ? { facts: { advisory } } : {}),
        private: { text, ts, files: row.files },
      },
    ],
    notices: promiseOffers(organisation, it, row),
  };
}

function actorOf(person: PersonId | null) {
  return person === null ? ({ kind: 'system' } as const) : ({ kind: 'person', person } as const);
}

function changed(before: Note | undefined, set: Partial<Note>) {
  if (before === undefined) return [];
  const { workspace, id } = before;
  return [change('notes', { workspace, id }, set)];
}
