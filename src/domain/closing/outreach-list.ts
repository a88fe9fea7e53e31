import { contactKeyOf } from '../filing/contact-key.ts';
import { readCsv } from './csv.ts';

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
