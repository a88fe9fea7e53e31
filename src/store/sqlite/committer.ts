import type BetterSqlite3 from 'better-sqlite3';
import type { Write } from '../../domain/facts/write.ts';
import { LostRace } from '../../operations/ports/lost-race.ts';
import type { Statement } from '../compiled-write.ts';
import type { StatementCache } from './statement-cache.ts';

type List = readonly Write[];

interface Waiting {
  list: List;
  resolve(): void;
  reject(error: unknown): void;
}

export interface Committer {
  commit(list: List): Promise<void>;
  /** Writes what still waits. */
  flush(): void;
}

/** So many lists go into one transaction at most: the event loop stands still meanwhile. */
const mostTogether = 32;

/**
 * Commits lists of writes, each all or nothing. Lists that arrive together share one transaction, and
 * so one wait for the disk; where one of them fails, the transaction is undone and each is done alone.
 */
export function committer(
  client: BetterSqlite3.Database,
  prepared: StatementCache,
  compile: (write: Write) => Statement,
): Committer {
  const waiting: Waiting[] = [];
  let scheduled: NodeJS.Immediate | undefined;

  const run = client.transaction((lists: readonly List[]) => {
    for (const list of lists) for (const write of list) runStatement(prepared, compile(write));
  });

  function flush(): void {
    clearImmediate(scheduled);
    scheduled = undefined;
    while (waiting.length > 0) commitTogether(waiting.splice(0, mostTogether));
  }

  function commitTogether(group: readonly Waiting[]): void {
    try {
      run.immediate(group.map(({ list }) => list));
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error);
      else for (const one of group) commitTogether([one]);
      return;
    }
    for (const { resolve } of group) resolve();
  }

  return {
    commit: (list) =>
      new Promise((resolve, reject) => {
        waiting.push({ list, resolve, reject });
        // After all requests that have arrived by now were heard.
        scheduled ??= setImmediate(flush);
      }),
    flush,
  };
}

function runStatement(prepared: StatementCache, { table, text, values, rows }: Statement): void {
  let changes: number;
  try {
    changes = prepared(text).run(...values).changes;
  } catch (error) {
    throw isRepeated(error) ? new LostRace('repeated', table) : error;
  }
  if (rows !== 'any' && changes !== rows) throw new LostRace('stale', table);
}

function isRepeated(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
