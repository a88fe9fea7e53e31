import { type Asked, action } from '../facts/action.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change, insert, put, type Write } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { refuseUnlessDeskOrOwner } from '../people/handling-right.ts';
import type { BadRow, Listed } from './outreach-list.ts';
import type { OutreachContact, OutreachOutcome } from './records.ts';

/** The owner or the desk lists who else could be affected, once something has been found. */
export const importOutreach = action<{
  contacts: readonly Listed[];
  bad: readonly BadRow[];
  known: readonly OutreachContact[];
}>(refuseOutreach, (facts, { known, ...list }) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const before = new Map(known.map((row) => [row.contactKey, row]));
  const added = list.contacts.filter(({ contactKey }) => !before.has(contactKey));
  const writes = list.contacts.flatMap(({ contactKey, name, contact, note }): Write[] => {
    const row = before.get(contactKey);
    if (row !== undefined) {
      const same = row.name === name && row.contact === contact && row.note === note;
      return same ? [] : [put('outreachContacts', { ...row, name, contact, note })];
    }
    return [
      insert('outreachContacts', {
        workspace: complaint.workspace,
        complaint: complaint.id,
        contactKey,
        name,
        contact,
        note,
        listedBy: actor,
        listedAt: now,
        outcome: null,
        contactedBy: null,
        contactedAt: null,
        complainedAt: null,
        complainedIn: null,
      }),
    ];
  });
  return {
    writes,
    entries: [
      {
        kind: 'outreach-listed',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { added: added.length, known: list.contacts.length - added.length, bad: list.bad.length },
      },
    ],
  };
});

/** Somebody of the list was called, or tried. */
export const logOutreach = action<{
  contactKey: string;
  outcome: OutreachOutcome;
  words: string;
  known: readonly OutreachContact[];
}>(refuseOutreach, (facts, { contactKey, outcome, words, known }) => {
  const { it, actor, now, newId } = facts;
  const { workspace, id: complaint } = it.complaint;
  const row = known.find((each) => each.contactKey === contactKey);
  if (row === undefined) return refuse({ code: 'step-changed' });
  const contacted = { outcome, contactedBy: actor, contactedAt: now };
  return {
    writes: [
      insert('outreachAttempts', {
        id: newId(),
        workspace,
        complaint,
        contactKey,
        outcome,
        words,
        by: actor,
        at: now,
      }),
      // Once reached, always reached: a later attempt in vain does not undo it.
      ...(row.outcome === 'reached'
        ? []
        : [change('outreachContacts', { workspace, complaint, contactKey }, contacted)]),
    ],
    entries: [
      {
        kind: 'outreach-tried',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { outcome },
        private: { contact: contactKey, words },
      },
    ],
  };
});

export function refuseOutreach({ it, organisation, actor }: Asked): Refusal | undefined {
  const refusal = refuseUnlessDeskOrOwner(organisation, it.complaint, actor);
  if (refusal !== undefined) return refusal;
  if (!it.points.some(({ outcome }) => outcome !== null)) return refuse({ code: 'outreach-needs-finding' });
  return undefined;
}

/** A complaint that comes from somebody on a list: noted there, so that the count says who was reached before. */
export function complainedWrites(
  complaint: Pick<Complaint, 'id' | 'filedAt'>,
  listed: readonly OutreachContact[],
): Write[] {
  return listed
    .filter((row) => row.complainedAt === null && row.complaint !== complaint.id)
    .map(({ workspace, complaint: of, contactKey }) =>
      change(
        'outreachContacts',
        { workspace, complaint: of, contactKey },
        { complainedAt: complaint.filedAt, complainedIn: complaint.id },
      ),
    );
}

export interface OutreachProgress {
  listed: number;
  reached: number;
  /** Reached before they complained, or without their ever complaining. */
  reachedFirst: number;
  complained: number;
}

export function progressOf(rows: readonly OutreachContact[]): OutreachProgress {
  const reached = rows.filter(({ outcome }) => outcome === 'reached');
  const first = reached.filter(
    ({ contactedAt, complainedAt }) => complainedAt === null || (contactedAt ?? complainedAt) < complainedAt,
  );
  return {
    listed: rows.length,
    reached: reached.length,
    reachedFirst: first.length,
    complained: rows.filter(({ complainedAt }) => complainedAt !== null).length,
  };
}
