import { sql } from 'drizzle-orm';
import type { Records } from '../../domain/facts/records.ts';
import type { Kit } from '../sqlite/kit.ts';

/** Who else could be affected, and who of them was called. */
export function outreachTables(kit: Kit) {
  const { table, text, instant, index, primaryKey } = kit;
  return {
    outreachContacts: table(
      'outreach_contacts',
      {
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        contactKey: text('contact_key').notNull(),
        name: text('name').notNull(),
        contact: text('contact').notNull(),
        note: text('note').notNull(),
        listedBy: text('listed_by').notNull(),
        listedAt: instant('listed_at').notNull(),
        outcome: text('outcome').$type<NonNullable<Records['outreachContacts']['outcome']>>(),
        contactedBy: text('contacted_by'),
        contactedAt: instant('contacted_at'),
        complainedAt: instant('complained_at'),
        complainedIn: text('complained_in'),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.complaint, t.contactKey] }),
        index('outreach_contacts_key').on(t.workspace, t.contactKey).where(sql`${t.complainedAt} is null`),
      ],
    ),
    outreachAttempts: table(
      'outreach_attempts',
      {
        id: text('id').notNull(),
        workspace: text('workspace').notNull(),
        complaint: text('complaint').notNull(),
        contactKey: text('contact_key').notNull(),
        outcome: text('outcome').$type<Records['outreachAttempts']['outcome']>().notNull(),
        words: text('words').notNull(),
        by: text('by').notNull(),
        at: instant('at').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.workspace, t.id] }),
        index('outreach_attempts_contact').on(t.workspace, t.complaint, t.contactKey, t.at),
      ],
    ),
  };
}
