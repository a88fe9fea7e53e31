import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { CompiledRead } from '../compiled-read.ts';
import { asDatabase } from '../database.ts';
import type { Engine } from '../engine.ts';
import { heavyReads } from '../queries/heavy.ts';
import { advisoryLocks } from './advisory-locks.ts';
import { committer } from './committer.ts';
import { connect, explain } from './connect.ts';
import { migrate } from './migrate.ts';
import { readerOfParts } from './read-together.ts';
import { makeSearchIndex, saysAll } from './search-index.ts';
import { tables } from './tables.ts';

/** The engine for several instances at once. */
export async function openPostgres(url: string, migrationsFolder?: string): Promise<Engine> {
  const client = connect(url);
  try {
    await migrate(client, migrationsFolder);
    await makeSearchIndex(client);
  } catch (error) {
    await client.end({ timeout: 1 });
    throw explain(client, error);
  }
  const session = drizzle({ client });
  const database = asDatabase(session);

  return {
    name: 'postgres',
    database,
    tables,
    skipLocked: 'for update skip locked',
    commit: committer(client, database, tables),
    read: (query, values) => readFrom(client, query, values),
    readTogether: readerOfParts(client) as Engine['readTogether'],
    readHeavily: (name, input) =>
      session.transaction(
        (transaction) =>
          (heavyReads[name] as (source: unknown, input: unknown) => never)(
            { database: asDatabase(transaction), tables, saysAll },
            input,
          ),
        { isolationLevel: 'repeatable read', accessMode: 'read only' },
      ),
    exclusively: (statement, values) =>
      client.begin(async (transaction) => {
        // Told to go at once; otherwise it would be sent after the statement that it guards.
        const lock = transaction`select pg_advisory_xact_lock(${advisoryLocks.lease})`.execute();
        const [, rows] = await Promise.all([lock, readFrom(transaction, statement, values)]);
        return rows;
      }) as Promise<never>,
    ping: async () => {
      // Fails on a server that only reads: a standby, or one whose disk is full.
      await client`select set_config('transaction_read_only', 'off', true)`;
    },
    // Seconds; the driver waits in vain for connections that it has lost while they were asked something.
    close: () => client.end({ timeout: 2 }),
  };
}

async function readFrom<Row>(
  client: Pick<postgres.Sql, 'unsafe'>,
  query: CompiledRead<Row>,
  values: Record<string, unknown>,
): Promise<Row[]> {
  const bound = query.bind(values) as never[];
  const rows = await client.unsafe(query.text, bound, { prepare: true }).values();
  return (rows as unknown[][]).map(query.toRow);
}
