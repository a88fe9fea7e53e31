import { getTableColumns, is, Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** A select of whole rows, built by drizzle once and then only bound and run. */
export interface CompiledRead<Row> {
  text: string;
  /** Values by placeholder name in the order of the statement's parameters. */
  bind(values: Record<string, unknown>): unknown[];
  toRow(columns: readonly unknown[]): Row;
  /** From a JSON object with the columns' names in the database. */
  toRowFromJson(columns: Record<string, unknown>): Row;
}

interface SelectOfOneTable {
  toSQL(): { sql: string; params: unknown[] };
}

/** Compiles `select().from(table)…`, whose values are `given(…)` or constants. */
export function compileRead<Table extends SQLiteTable>(
  table: Table,
  query: SelectOfOneTable,
): CompiledRead<Table['$inferSelect']> {
  const { sql: text, params } = query.toSQL();
  const columns = Object.entries(getTableColumns(table));
  const bound = params.map((param) => (is(param, Placeholder) ? { name: param.name } : { constant: param }));
  return {
    text,
    bind: (values) => bound.map((each) => (each.name === undefined ? each.constant : values[each.name])),
    toRow(row) {
      const record: Record<string, unknown> = {};
      columns.forEach(([key, column], index) => {
        const value = row[index];
        record[key] = value === null ? null : column.mapFromDriverValue(value);
      });
      return record as Table['$inferSelect'];
    },
    toRowFromJson(row) {
      const record: Record<string, unknown> = {};
      for (const [key, column] of columns) record[key] = row[column.name];
      return record as Table['$inferSelect'];
    },
  };
}

/** A value that is named when the compiled read runs. */
export function given(name: string): SQL {
  return sql`${sql.placeholder(name)}`;
}
