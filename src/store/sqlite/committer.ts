import type BetterSqlite3 from 'better-sqlite3';
import type { Write } from '../../domain/write.ts';
import { Conflict } from '../../operations/ports.ts';
import type { Statement } from '../compiled-write.ts';
import type { StatementCache } from './statement-cache.ts';

/** Runs lists of writes, each list in one transaction that holds the write lock from its beginning. */
export function committer(
  client: BetterSqlite3.Database,
  prepared: StatementCache,
  compile: (write: Write) => Statement,
): (writes: readonly Write[]) => void {
  const run = client.transaction((writes: readonly Write[]) => {
    for (const write of writes) runStatement(prepared, compile(write));
  });
  return (writes) => run.immediate(writes);
}

function runStatement(prepared: StatementCache, { table, text, values, rows }: Statement): void {
  let changes: number;
  try {
    changes = prepared(text).run(...values).changes;
  } catch (error) {
    throw isRepeated(error) ? new Conflict('repeated', table) : error;
  }
  if (rows !== 'any' && changes !== rows) throw new Conflict('stale', table);
}

function isRepeated(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
