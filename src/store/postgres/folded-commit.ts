import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Records } from '../../domain/facts/records.ts';
import type { Write } from '../../domain/facts/write.ts';
import type { Statement } from '../compiled-write.ts';
import type { RecordTables } from '../tables/tables.ts';
import { renumbered } from './parameters.ts';
import { storableJson } from './storable-text.ts';

/** A whole commit as one statement: one round trip, one durable write. */
export interface FoldedCommit {
  text: string;
  values: unknown[];
  /** Whether the connections may keep the statement prepared. */
  prepare: boolean;
}

/** Each connection keeps this many statements at most; commits of rarer shapes are planned each time. */
const mostShapes = 100;

/** What a failed count raises, see `expectation`. */
export const staleMark = /redress stale (\w+)/;

/**
 * Folds writes that do not depend on each other's order. The inserts of one table become one part over
 * a JSON parameter, so that the statement's text, prepared by every connection, does not change with
 * the number of rows.
 */
export function commitFolder(
  tables: RecordTables,
  compile: (write: Write) => Statement,
): (writes: readonly Write[]) => FoldedCommit {
  const texts = new Map<string, string>();
  const insertOf = insertBuilder(tables);
  return (writes) => {
    const parts = partsOf(writes, insertOf, compile);
    const shape = parts.map((part) => `${part.shape} ${part.rows}`).join('; ');
    const text = texts.get(shape) ?? fold(parts);
    if (texts.size < mostShapes) texts.set(shape, text);
    return { text, values: parts.flatMap(({ values }) => values), prepare: texts.has(shape) };
  };
}

function partsOf(
  writes: readonly Write[],
  insertOf: (table: keyof Records, rows: unknown[]) => Statement,
  compile: (write: Write) => Statement,
): Statement[] {
  const rowsOf = new Map<keyof Records, unknown[]>();
  const parts: (() => Statement)[] = [];
  for (const write of writes) {
    if (write.do !== 'insert') {
      parts.push(() => compile(write));
      continue;
    }
    const rows = rowsOf.get(write.into);
    if (rows !== undefined) {
      rows.push(write.row);
      continue;
    }
    const first: unknown[] = [write.row];
    rowsOf.set(write.into, first);
    parts.push(() => insertOf(write.into, first));
  }
  return parts.map((part) => part());
}

function insertBuilder(tables: RecordTables): (table: keyof Records, rows: unknown[]) => Statement {
  const texts = new Map<keyof Records, { text: string; columns: [key: string, name: string][] }>();
  function shapeOf(table: keyof Records) {
    const columns = Object.entries(getTableColumns(tables[table] as SQLiteTable)).map(
      ([key, column]): [string, string] => [key, column.name],
    );
    const names = columns.map(([, name]) => `"${name}"`).join(', ');
    const into = getTableName(tables[table]);
    const rows = `json_populate_recordset(null::"${into}", $1::text::json)`;
    return { columns, text: `insert into "${into}" (${names}) select ${names} from ${rows}` };
  }
  return (table, rows) => {
    let shape = texts.get(table);
    if (shape === undefined) {
      shape = shapeOf(table);
      texts.set(table, shape);
    }
    const named = (rows as Record<string, unknown>[]).map((row) => renamed(row, shape.columns));
    const values = [storableJson(named)];
    return { table, shape: `insert ${table}`, text: shape.text, values, rows: 'any' };
  };
}

/** What is null needs no mention. */
function renamed(row: Record<string, unknown>, columns: [key: string, name: string][]) {
  const named: Record<string, unknown> = {};
  for (const [key, name] of columns) {
    if (row[key] !== null) named[name] = row[key];
  }
  return named;
}

/** `with w0 as (…), w1 as (…) select …`, whose columns count what must be counted. */
function fold(parts: readonly Statement[]): string {
  // Up to the last counted part each is awaited in turn, so that the first to fail is the one reported.
  const counted = parts.findLastIndex(({ rows }) => rows !== 'any') + 1;
  let bound = 0;
  const clauses = parts.map(({ text, values }, index) => {
    const clause = renumbered(text, bound);
    bound += values.length;
    return `w${index} as (${clause}${index < counted ? ' returning 1' : ''})`;
  });
  const results = parts.slice(0, counted).map(expectation);
  return `with ${clauses.join(', ')} select ${results.length === 0 ? 'true' : results.join(', ')}`;
}

/**
 * Another count than expected must undo the statement, and only an error does: the mark cannot be cast
 * to a number. It holds the count, so that the planner cannot try the cast beforehand.
 */
function expectation({ table, rows }: Statement, index: number): string {
  const count = `(select count(*) from w${index})`;
  if (rows === 'any') return count;
  return `case when ${count} = ${rows} then 0 else ('redress stale ${table} ' || ${count})::int end`;
}
