import type { Case } from '../facts/case.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { isSubject } from '../people/conflict.ts';
import type { Note } from './contact-records.ts';
import { promiseIn } from './promise-phrases.ts';

/**
 * Where a message in the thread sounds like a promise, its author is asked once whether to log it
 * (rules §5). Never the subject, and not after closing.
 */
export function promiseOffers(organisation: Organisation, it: Case, note: Note): NoticeDraft[] {
  const { complaint } = it;
  if (complaint.closedAt !== null || isSubject(organisation, complaint, note.author)) return [];
  if (promiseIn(note.text) === undefined) return [];
  return [
    {
      key: `promise-offer:${note.channel}:${note.ts}`,
      lane: personLane(note.author),
      body: { kind: 'promise-offer', person: note.author, note: note.id },
    },
  ];
}
