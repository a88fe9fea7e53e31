import type { Records } from '../../domain/facts/records.ts';
import type { Write } from '../../domain/facts/write.ts';
import { tableOf } from '../compiled-write.ts';

/**
 * Whether the writes give the same result in any order. The parts of one statement all see the rows as
 * they were before it and run in no promised order, so only such lists may be folded. Writes to one
 * table are independent when all insert, or when inserts and changes name different rows by their
 * primary keys; of deletes and puts there may be one, alone in its table.
 */
export function areIndependent(
  writes: readonly Write[],
  primaryKey: (table: keyof Records) => readonly string[],
): boolean {
  const byTable = Map.groupBy(writes, tableOf);
  for (const [table, group] of byTable) {
    if (group.length === 1 || group.every((write) => write.do === 'insert')) continue;
    const named = group.map((write) => rowNamed(write, primaryKey(table)));
    if (named.includes(undefined) || new Set(named).size !== named.length) return false;
  }
  return true;
}

function rowNamed(write: Write, primaryKey: readonly string[]): string | undefined {
  if (write.do !== 'insert' && write.do !== 'change') return undefined;
  const named = (write.do === 'insert' ? write.row : write.where) as Record<string, unknown>;
  if (!primaryKey.every((key) => key in named)) return undefined;
  return JSON.stringify(primaryKey.map((key) => named[key]));
}
