import { count } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadSource } from '../read-source.ts';

/** Rows of every table that keeps a record, by the table's name. */
export async function counts(
  { database, tables }: ReadSource,
  _: undefined,
): Promise<Record<string, number>> {
  const { identity, counters, ...records } = tables;
  const found: Record<string, number> = {};
  for (const [name, table] of Object.entries<SQLiteTable>(records)) {
    const [rows] = await database.select({ count: count() }).from(table);
    found[name] = rows!.count;
  }
  return found;
}
