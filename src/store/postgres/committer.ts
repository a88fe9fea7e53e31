import type postgres from 'postgres';
import type { Records } from '../../domain/facts/records.ts';
import type { Write } from '../../domain/facts/write.ts';
import { LostRace } from '../../operations/ports/lost-race.ts';
import { type Statement, writeCompiler } from '../compiled-write.ts';
import type { Database } from '../database.ts';
import { primaryKeyNames } from '../primary-key.ts';
import type { RecordTables } from '../tables/tables.ts';
import { commitFolder, staleMark } from './folded-commit.ts';
import { areIndependent } from './independence.ts';
import { postgresKit } from './kit.ts';
import { storableText } from './storable-text.ts';

/** Another commit held rows that this one wanted, and the other way round: one of them is undone. */
const deadlock = '40P01';
const uniqueViolation = '23505';
const notANumber = '22P02';

/**
 * Runs lists of writes, each list as one statement where its order does not matter (twice as fast as a
 * transaction of several), otherwise in a transaction whose statements are sent without waiting.
 */
export function committer(
  client: postgres.Sql,
  database: Database,
  tables: RecordTables,
): (writes: readonly Write[]) => Promise<void> {
  const compileWrite = writeCompiler(database, tables, postgresKit);
  const compile = (write: Write): Statement => {
    const statement = compileWrite(write);
    return { ...statement, values: statement.values.map(storableValue) };
  };
  const fold = commitFolder(tables, compile);
  const primaryKey = primaryKeyNames(tables, postgresKit);

  async function attempt(writes: readonly Write[]): Promise<void> {
    if (areIndependent(writes, primaryKey)) await runFolded(client, fold(writes));
    else await runInTransaction(client, writes.map(compile));
  }

  return async (writes) => {
    if (writes.length === 0) return;
    for (let triesLeft = 3; ; triesLeft -= 1) {
      try {
        return await attempt(writes);
      } catch (error) {
        if ((error as { code?: unknown }).code !== deadlock || triesLeft === 1) throw error;
      }
    }
  };
}

function storableValue(value: unknown): unknown {
  return typeof value === 'string' ? storableText(value) : value;
}

async function runFolded(
  client: postgres.Sql,
  { text, values, prepare }: ReturnType<ReturnType<typeof commitFolder>>,
): Promise<void> {
  try {
    await client.unsafe(text, values as never[], { prepare });
  } catch (error) {
    throw conflictOf(error as postgres.PostgresError) ?? error;
  }
}

function conflictOf({ code, message, table_name }: postgres.PostgresError): LostRace | undefined {
  if (code === uniqueViolation) return new LostRace('repeated', table_name as keyof Records);
  const stale = code === notANumber ? staleMark.exec(message) : null;
  return stale === null ? undefined : new LostRace('stale', stale[1]!);
}

async function runInTransaction(client: postgres.Sql, statements: readonly Statement[]): Promise<void> {
  await client.begin(async (transaction) => {
    const outcomes = await Promise.allSettled(
      statements.map(({ text, values }) =>
        transaction.unsafe(text, values as never[], { prepare: true }).then(({ count }) => count),
      ),
    );
    // The first to fail is the one that matters: the others failed because of it.
    outcomes.forEach((outcome, index) => {
      const { table, rows } = statements[index]!;
      if (outcome.status === 'rejected') throw conflictOf(outcome.reason) ?? outcome.reason;
      if (rows !== 'any' && outcome.value !== rows) throw new LostRace('stale', table);
    });
  });
}
