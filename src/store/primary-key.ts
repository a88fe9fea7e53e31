import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Records } from '../domain/facts/records.ts';
import type { Kit } from './sqlite/kit.ts';
import type { RecordTables } from './tables/tables.ts';

export function primaryKeyOf(kit: Pick<Kit, 'describe'>, table: SQLiteTable): SQLiteColumn[] {
  const { primaryKeys, columns } = kit.describe(table);
  return primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
}

/** The primary key's columns as the records name them. */
export function primaryKeyNames(
  tables: RecordTables,
  kit: Pick<Kit, 'describe'>,
): (table: keyof Records) => readonly string[] {
  const names = new Map(
    Object.entries<SQLiteTable>(tables).map(([name, table]) => {
      const key = new Set(primaryKeyOf(kit, table).map((column) => column.name));
      const columns = Object.entries(getTableColumns(table)).filter(([, column]) => key.has(column.name));
      return [name, columns.map(([property]) => property)];
    }),
  );
  return (table) => names.get(table)!;
}
