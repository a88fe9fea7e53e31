import { type Asked, action } from '../facts/action.ts';
import { readCsv } from '../facts/csv.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change, insert, put, type Write } from '../facts/write.ts';
import { contactKeyOf } from '../filing/filing.ts';
import type { Complaint } from '../filing/records.ts';
import { refuseUnlessDeskOrOwner } from '../people/handling-right.ts';
import type { OutreachContact, OutreachOutcome } from './records.ts';

/** Somebody who may be affected by the same thing, as a list names them. */
export interface Listed {
  name: string;
  contact: string;
  note: string;
  contactKey: string;
}

export type BadRow = {
  line: number;
  problem: 'stray-quote' | 'text-after-quote' | 'unended-quote' | 'columns' | 'no-contact' | 'repeated';
};

/** What the columns may be called, in any language of the product. */
const columns = {
  name: ['name', 'customer', '姓名', '顾客', '顧客'],
  contact: [
    'contact',
    'phone',
    'telephone',
    'e-mail',
    'email',
    '联系方式',
    '聯絡方式',
    '电话',
    '電話',
    '邮箱',
  ],
  note: ['note', 'remark', '备注', '備註'],
} as const;

/** Characters; what is longer is no telephone number and no address. */
const longest = { contact: 200, name: 100, note: 500 } as const;

/** More than this is a campaign, and would not fit one commit. */
const mostContacts = 2_000;

export type ReadList =
  | { contacts: Listed[]; bad: BadRow[] }
  /** The first line has no column for the contact, or there are too many rows. */
  | { problem: 'header' | 'too-many' };

/** Reads a list: bad rows are named by their line, good ones kept (rules §6). */
export function readContacts(text: string): ReadList {
  const { rows, faults } = readCsv(text);
  const [header, ...lines] = rows;
  const place = (wanted: readonly string[]) =>
    header?.cells.findIndex((cell) => wanted.includes(cell.normalize('NFKC').toLowerCase())) ?? -1;
  const at = { name: place(columns.name), contact: place(columns.contact), note: place(columns.note) };
  if (header === undefined || at.contact === -1) return { problem: 'header' };
  if (lines.length > mostContacts) return { problem: 'too-many' };
  const contacts = new Map<string, Listed>();
  const bad: BadRow[] = faults.map(({ line, fault }) => ({ line, problem: fault }));
  for (const { line, cells } of lines) {
    const cell = (index: number) => (index === -1 ? '' : (cells[index] ?? ''));
    const contactKey = contactKeyOf(cell(at.contact));
    if (cells.length !== header.cells.length) bad.push({ line, problem: 'columns' });
    else if (contactKey === null || cell(at.contact).length > longest.contact)
      bad.push({ line, problem: 'no-contact' });
    else if (contacts.has(contactKey)) bad.push({ line, problem: 'repeated' });
    else {
      contacts.set(contactKey, {
        name: cell(at.name).slice(0, longest.name),
        contact: cell(at.contact),
        note: cell(at.note).slice(0, longest.note),
        contactKey,
      });
    }
  }
  return { contacts: [...contacts.values()], bad: bad.sort((one, other) => one.line - other.line) };
}

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
