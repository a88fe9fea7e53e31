import { and, asc, desc, eq, lte, min, ne, type SQL, sql } from 'drizzle-orm';
import type { Complaint } from '../../domain/filing/records.ts';
import type { Store } from '../../operations/ports/store.ts';
import { compileRead, given } from '../compiled-read.ts';
import type { Engine } from '../engine.ts';
import { lossFacts } from './digest/losses.ts';

type Queries = Pick<
  Store,
  | 'dueDeadlines'
  | 'duePauses'
  | 'decisionsLost'
  | 'filedBy'
  | 'alike'
  | 'complaintsNaming'
  | 'firstFiledAt'
  | 'slotsDone'
  | 'openComplaints'
  | 'countOpen'
>;

export function complaintQueries(engine: Engine): Queries {
  const { database, tables } = engine;
  const { complaints, deadlines, pauses, slots } = tables;
  const newestFirst = [desc(complaints.filedAt), desc(complaints.id)] as const;
  const due = compileRead(
    deadlines,
    database
      .select()
      .from(deadlines)
      .where(lte(deadlines.lookAt, given('now')))
      .orderBy(asc(deadlines.lookAt), asc(deadlines.id))
      .limit(sql.placeholder('limit')),
  );
  const over = compileRead(
    pauses,
    database
      .select()
      .from(pauses)
      .where(lte(pauses.lookAt, given('now')))
      .orderBy(asc(pauses.lookAt), asc(pauses.id))
      .limit(sql.placeholder('limit')),
  );
  const sharing = (same: SQL) =>
    compileRead(
      complaints,
      database
        .select()
        .from(complaints)
        .where(and(eq(complaints.workspace, given('workspace')), ne(complaints.id, given('except')), same))
        // By the index alone: sorting further, SQLite would make a table for it each time, found or not.
        .orderBy(desc(complaints.filedAt))
        .limit(sql.placeholder('limit')),
    );
  const ofContact = sharing(eq(complaints.contactKey, given('contactKey')));
  const ofReceipt = sharing(eq(complaints.receipt, given('receipt')));
  return {
    dueDeadlines: (now, limit) => engine.read(due, { now, limit }),
    duePauses: (now, limit) => engine.read(over, { now, limit }),
    openComplaints: (filter) => engine.readHeavily('openComplaints', filter),
    countOpen: (filter) => engine.readHeavily('countOpen', filter),
    decisionsLost: (period) => lossFacts(engine, period),
    filedBy: async (workspace, person, limit) =>
      database
        .select()
        .from(complaints)
        .where(and(eq(complaints.workspace, workspace), eq(complaints.reporter, person)))
        .orderBy(...newestFirst)
        .limit(limit),
    alike: async ({ workspace, contactKey, receipt, except, limit }) => {
      // Asked one by one: for "this or that" SQLite would go through the whole workspace.
      const [byContact, byReceipt] = await Promise.all([
        contactKey === null ? [] : engine.read(ofContact, { workspace, contactKey, except, limit }),
        receipt === null ? [] : engine.read(ofReceipt, { workspace, receipt, except, limit }),
      ]);
      const found = new Map([...byContact, ...byReceipt].map((complaint) => [complaint.id, complaint]));
      return [...found.values()].sort(laterFirst).slice(0, limit);
    },
    complaintsNaming: (workspace, channel) => engine.readHeavily('complaintsNaming', { workspace, channel }),
    firstFiledAt: async (workspace) => {
      const first = database.select({ at: min(complaints.filedAt) }).from(complaints);
      return (await first.where(eq(complaints.workspace, workspace)))[0]?.at ?? undefined;
    },
    slotsDone: async (workspace, kind, limit) => {
      const done = await database
        .select({ name: slots.name })
        .from(slots)
        .where(and(eq(slots.workspace, workspace), eq(slots.kind, kind)))
        .orderBy(desc(slots.name))
        .limit(limit);
      return done.map((slot) => slot.name);
    },
  };
}

function laterFirst(one: Complaint, other: Complaint): number {
  return other.filedAt - one.filedAt || (one.id < other.id ? 1 : -1);
}
