import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { CompiledRead } from '../compiled-read.ts';
import { writeCompiler } from '../compiled-write.ts';
import type { Engine } from '../engine.ts';
import { heavyReads } from '../queries/heavy.ts';
import { committer } from './committer.ts';
import { connect } from './connect.ts';
import { sqliteKit } from './kit.ts';
import { migrate } from './migrate.ts';
import { readingThread } from './reading-thread.ts';
import { makeSearchIndex, saysAll } from './search-index.ts';
import { statementCache } from './statement-cache.ts';
import { tables } from './tables.ts';

/**
 * The embedded engine. Everything is synchronous and short, except heavy reads, which have a thread and
 * a connection of their own; a database in memory has no second connection and reads them here.
 */
export function openSqlite(path: string, migrationsFolder?: string): Engine {
  const client = connect(path);
  try {
    migrate(client, migrationsFolder);
    makeSearchIndex(client);
  } catch (error) {
    client.close();
    throw error;
  }
  const database = drizzle({ client });
  const prepared = statementCache(client);
  const commits = committer(client, prepared, writeCompiler(database, tables, sqliteKit));
  const thread = path === ':memory:' ? undefined : readingThread(path);

  function readNow<Row>(query: CompiledRead<Row>, values: Record<string, unknown>): Row[] {
    const rows = prepared(query.text)
      .raw()
      .all(...query.bind(values));
    return (rows as unknown[][]).map(query.toRow);
  }

  const readAll = client.transaction(
    (queries: Record<string, CompiledRead<unknown>>, values: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(queries).map(([part, query]) => [part, readNow(query, values)])),
  );

  return {
    name: 'sqlite',
    database,
    tables,
    skipLocked: '',
    commit: commits.commit,
    read: async (query, values) => readNow(query, values),
    readTogether: async (queries, values) => readAll(queries, values) as never,
    readHeavily: (name, input) =>
      thread === undefined
        ? (heavyReads[name] as (source: unknown, input: unknown) => never)(
            { database, tables, saysAll },
            input,
          )
        : thread.read(name, input),
    // One statement takes the write lock before it reads: nobody comes between.
    exclusively: async (statement, values) => readNow(statement, values),
    ping: async () => {
      client.exec('begin immediate; commit');
    },
    close: async () => {
      commits.flush();
      await thread?.close();
      if (!client.open) return;
      client.pragma('wal_checkpoint(TRUNCATE)');
      client.close();
    },
  };
}
