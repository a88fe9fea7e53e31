import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { Store } from '../../operations/ports/store.ts';
import { compileRead, given } from '../compiled-read.ts';
import type { Engine } from '../engine.ts';

type Queries = Pick<Store, 'received' | 'forgetReceived' | 'draft' | 'note' | 'notes' | 'wantedFiles'>;

/** What came in from Slack and what is left of it. */
export function messageQueries({ database, tables, read }: Engine): Queries {
  const { received, drafts, notes, files } = tables;
  const receivedByKey = compileRead(
    received,
    database
      .select()
      .from(received)
      .where(and(eq(received.workspace, given('workspace')), eq(received.key, given('key')))),
  );
  const draftOfPerson = compileRead(
    drafts,
    database
      .select()
      .from(drafts)
      .where(and(eq(drafts.workspace, given('workspace')), eq(drafts.person, given('person')))),
  );
  return {
    received: async (workspace, key) => (await read(receivedByKey, { workspace, key }))[0],
    forgetReceived: async (before) => {
      await database.delete(received).where(lt(received.at, before));
    },
    draft: async (workspace, person) => (await read(draftOfPerson, { workspace, person }))[0],
    note: async (workspace, channel, ts) => {
      const message = and(eq(notes.workspace, workspace), eq(notes.channel, channel), eq(notes.ts, ts));
      return (await database.select().from(notes).where(message))[0];
    },
    notes: async (workspace, complaint) =>
      database
        .select()
        .from(notes)
        .where(and(eq(notes.workspace, workspace), eq(notes.complaint, complaint)))
        .orderBy(asc(notes.writtenAt), asc(notes.id)),
    wantedFiles: async (limit) =>
      database
        .select()
        .from(files)
        // In the words of the partial index: a bound value would not match it.
        .where(sql`${files.state} = 'wanted'`)
        .orderBy(asc(files.addedAt), asc(files.id))
        .limit(limit),
  };
}
