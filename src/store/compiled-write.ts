import { and, eq, getTableColumns, is, isNull, Param, Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Records } from '../domain/facts/records.ts';
import type { Write } from '../domain/facts/write.ts';
import type { Database } from './database.ts';
import { primaryKeyOf } from './primary-key.ts';
import type { Kit } from './sqlite/kit.ts';
import type { RecordTables } from './tables/tables.ts';

/** One write as a statement with its bound values, ready for an engine. */
export interface Statement {
  table: keyof Records;
  /** Equal for statements of equal text. */
  shape: string;
  text: string;
  values: unknown[];
  /** How many rows it must touch. */
  rows: number | 'any';
}

interface Compiled {
  text: string;
  bind(write: Write): unknown[];
}

/**
 * Turns writes into statements. Each shape (table, operation, columns, which conditions are null) is
 * built by drizzle once and kept: rebuilding costs half the throughput.
 */
export function writeCompiler(
  database: Database,
  tables: RecordTables,
  kit: Pick<Kit, 'describe'>,
): (write: Write) => Statement {
  const shapes = new Map<string, Compiled>();
  return (write) => {
    const shape = shapeOf(write);
    let compiled = shapes.get(shape);
    if (compiled === undefined) {
      compiled = compile(database, tables, kit, write);
      shapes.set(shape, compiled);
    }
    return {
      table: tableOf(write),
      shape,
      text: compiled.text,
      values: compiled.bind(write),
      rows: rowsOf(write),
    };
  };
}

export function tableOf(write: Write): keyof Records {
  if (write.do === 'change') return write.in;
  return write.do === 'delete' ? write.from : write.into;
}

function rowsOf(write: Write): number | 'any' {
  return write.do === 'change' || write.do === 'delete' ? (write.rows ?? 1) : 1;
}

function shapeOf(write: Write): string {
  if (write.do === 'insert' || write.do === 'put') return `${write.do} ${write.into}`;
  const where = Object.entries(write.where).map(([key, value]) => (value === null ? `${key}!` : key));
  const set = write.do === 'change' ? changedKeys(write.set) : [];
  return `${write.do} ${tableOf(write)} ${set} where ${where}`;
}

function changedKeys(set: Record<string, unknown>): string[] {
  return Object.keys(set).filter((key) => set[key] !== undefined);
}

function compile(
  database: Database,
  tables: RecordTables,
  kit: Pick<Kit, 'describe'>,
  write: Write,
): Compiled {
  const table = tables[tableOf(write)] as SQLiteTable;
  const columns: Record<string, SQLiteColumn> = getTableColumns(table);
  const { sql: text, params } = build(database, kit, table, columns, write).toSQL();
  const binders = params.map((param) => binderOf(param, columns));
  return { text, bind: (bound) => binders.map((binder) => binder(bound)) };
}

function build(
  database: Database,
  kit: Pick<Kit, 'describe'>,
  table: SQLiteTable,
  columns: Record<string, SQLiteColumn>,
  write: Write,
): { toSQL(): { sql: string; params: unknown[] } } {
  switch (write.do) {
    case 'insert':
      return database.insert(table).values(placeholders('row', Object.keys(columns)));
    case 'put':
      return database
        .insert(table)
        .values(placeholders('row', Object.keys(columns)))
        .onConflictDoUpdate({ target: primaryKeyOf(kit, table), set: excluded(columns) });
    case 'change':
      return database
        .update(table)
        .set(placeholders('set', changedKeys(write.set)))
        .where(conditions(columns, write));
    case 'delete':
      return database.delete(table).where(conditions(columns, write));
  }
}

function placeholders(part: 'row' | 'set', keys: string[]): Record<string, Placeholder> {
  return Object.fromEntries(keys.map((key) => [key, sql.placeholder(`${part}.${key}`)]));
}

function excluded(columns: Record<string, SQLiteColumn>): Record<string, SQL> {
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, sql`excluded.${sql.identifier(column.name)}`]),
  );
}

function conditions(
  columns: Record<string, SQLiteColumn>,
  write: Extract<Write, { do: 'change' | 'delete' }>,
): SQL | undefined {
  const where: Record<string, unknown> = write.where;
  const keys = Object.keys(where);
  // One workspace's write must never reach another's rows.
  if ('workspace' in columns && !keys.includes('workspace')) {
    throw new TypeError(`a ${write.do} in ${tableOf(write)} must name its workspace`);
  }
  return and(
    ...keys.map((key) => {
      const column = columns[key];
      if (column === undefined || column.dataType === 'json' || where[key] === undefined) {
        throw new TypeError(`${tableOf(write)} cannot be found by ${key}`);
      }
      return where[key] === null ? isNull(column) : eq(column, sql.placeholder(`where.${key}`));
    }),
  );
}

function binderOf(param: unknown, columns: Record<string, SQLiteColumn>): (write: Write) => unknown {
  const placeholder = is(param, Param) ? param.value : param;
  if (!is(placeholder, Placeholder)) return () => param;
  const [part, key] = (placeholder.name as string).split('.') as ['row' | 'set' | 'where', string];
  const column = columns[key]!;
  return (write) => {
    const record = (write as unknown as Record<string, Record<string, unknown>>)[part]!;
    const value = record[key];
    return value === null || value === undefined ? null : column.mapToDriverValue(value);
  };
}
