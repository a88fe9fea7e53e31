import { and, asc, desc, eq, lte, min, ne, or, sql } from 'drizzle-orm';
import type { Store } from '../../operations/ports.ts';
import { compileRead, given } from '../compiled-read.ts';
import type { Engine } from '../engine.ts';

type Queries = Pick<
  Store,
  'dueDeadlines' | 'filedBy' | 'alike' | 'firstFiledAt' | 'slotsDone' | 'openComplaints' | 'countOpen'
>;

export function complaintQueries(engine: Engine): Queries {
  const { database, tables } = engine;
  const { complaints, deadlines, slots } = tables;
  const due = compileRead(
    deadlines,
    database
      .select()
      .from(deadlines)
      .where(lte(deadlines.lookAt, given('now')))
      .orderBy(asc(deadlines.lookAt), asc(deadlines.id))
      .limit(sql.placeholder('limit')),
  );
  return {
    dueDeadlines: (now, limit) => engine.read(due, { now, limit }),
    openComplaints: (filter) => engine.readHeavily('openComplaints', filter),
    countOpen: (filter) => engine.readHeavily('countOpen', filter),
    filedBy: async (workspace, person, limit) =>
      database
        .select()
        .from(complaints)
        .where(and(eq(complaints.workspace, workspace), eq(complaints.reporter, person)))
        .orderBy(desc(complaints.filedAt), desc(complaints.id))
        .limit(limit),
    alike: async ({ workspace, contactKey, receipt, except, limit }) => {
      if (contactKey === null && receipt === null) return [];
      const same = or(
        contactKey === null ? undefined : eq(complaints.contactKey, contactKey),
        receipt === null ? undefined : eq(complaints.receipt, receipt),
      );
      return database
        .select()
        .from(complaints)
        .where(and(eq(complaints.workspace, workspace), ne(complaints.id, except), same))
        .orderBy(desc(complaints.filedAt), desc(complaints.id))
        .limit(limit);
    },
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
