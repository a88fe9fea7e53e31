import { and, asc, eq, isNull } from 'drizzle-orm';
import type { OutreachReads } from '../../operations/ports/outreach-reads.ts';
import type { Engine } from '../engine.ts';

export function outreachQueries({ database, tables }: Engine): OutreachReads {
  const { outreachContacts: contacts, outreachAttempts: attempts } = tables;
  return {
    outreachOf: async (workspace, complaint) =>
      database
        .select()
        .from(contacts)
        .where(and(eq(contacts.workspace, workspace), eq(contacts.complaint, complaint)))
        .orderBy(asc(contacts.listedAt), asc(contacts.contactKey)),
    listedWith: async (workspace, contactKey) =>
      database
        .select()
        .from(contacts)
        .where(
          and(
            eq(contacts.workspace, workspace),
            eq(contacts.contactKey, contactKey),
            isNull(contacts.complainedAt),
          ),
        ),
    outreachAttempts: async (workspace, complaint, contactKey) =>
      database
        .select()
        .from(attempts)
        .where(
          and(
            eq(attempts.workspace, workspace),
            eq(attempts.complaint, complaint),
            eq(attempts.contactKey, contactKey),
          ),
        )
        .orderBy(asc(attempts.at), asc(attempts.id)),
  };
}
