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
import { tables } from './tables.ts';

/** The engine for several instances at once. */
export async function openPostgres(url: string, migrationsFolder?: string): Promise<Engine> {
  const client = connect(url);
  try {
    await migrate(client, migrationsFolder);
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
    readTogether: (queries, values) => readTogether(client, queries, values) as never,
    readHeavily: (name, input) =>
      session.transaction(
        (transaction) =>
          (heavyReads[name] as (source: unknown, input: unknown) => never)(
            { database: asDatabase(transaction), tables },
            input,
          ),
        { isolationLevel: 'repeatable read', accessMode: 'read only' },
      ),
    exclusively: (work) =>
      session.transaction(async (transaction) => {
        await transaction.execute(`select pg_advisory_xact_lock(${advisoryLocks.lease})`);
        return work(asDatabase(transaction));
      }),
    ping: async () => {
      // Fails on a server that only reads: a standby, or one whose disk is full.
      await client`select set_config('transaction_read_only', 'off', true)`;
    },
    close: () => client.end({ timeout: 5 }),
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

/** All parts are sent at once on one connection and see one snapshot. */
async function readTogether(
  client: postgres.Sql,
  queries: Record<string, CompiledRead<unknown>>,
  values: Record<string, unknown>,
): Promise<Record<string, unknown[]>> {
  const connection = await client.reserve();
  const parts = Object.entries(queries);
  const sent = [
    connection.unsafe('begin isolation level repeatable read read only'),
    ...parts.map(([, query]) => readFrom(connection, query, values)),
    connection.unsafe('commit'),
  ];
  // The connection is free when all have answered, even if one of them has failed.
  await Promise.allSettled(sent);
  connection.release();
  const [, ...answers] = await Promise.all(sent);
  return Object.fromEntries(parts.map(([part], index) => [part, answers[index] as unknown[]]));
}
