import { and, asc, eq, gt } from 'drizzle-orm';
import type { RegisterReads } from '../../operations/ports/register-reads.ts';
import type { Engine } from '../engine.ts';

export function registerQueries(engine: Engine): RegisterReads {
  const { database, tables } = engine;
  const { entries, secrets } = tables;
  return {
    entries: async (workspace, complaint) =>
      database
        .select()
        .from(entries)
        .where(and(eq(entries.workspace, workspace), eq(entries.complaint, complaint)))
        .orderBy(asc(entries.sequence)),
    secrets: async (workspace, complaint) =>
      database
        .select()
        .from(secrets)
        .where(and(eq(secrets.workspace, workspace), eq(secrets.complaint, complaint)))
        .orderBy(asc(secrets.sequence), asc(secrets.field)),
    chains: async (after, limit) => {
      const { id, workspace, reference, version, head } = tables.complaints;
      return database
        .select({ id, workspace, reference, version, head })
        .from(tables.complaints)
        .where(gt(id, after))
        .orderBy(asc(id))
        .limit(limit);
    },
    counts: () => engine.readHeavily('counts', undefined),
  };
}
