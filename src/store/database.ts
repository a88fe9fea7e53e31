import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';

/**
 * The one type that every query is written against. Queries only build with `select`, `insert`, `update`
 * and `delete` and then `await`; that behaves alike in both dialects.
 */
export type Database = Pick<
  BetterSQLite3Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$with' | 'with'
>;

/** PostgreSQL's database under SQLite's type; see `postgresKit` in kit.ts for the other half. */
export function asDatabase(database: Pick<PostgresJsDatabase, 'select'>): Database {
  return database as unknown as Database;
}
