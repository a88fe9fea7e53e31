import type { SQL } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Tables } from './tables/tables.ts';

/** Where heavy reads find their data. */
export interface ReadSource {
  readonly database: Database;
  readonly tables: Tables;
  /** A condition on complaints whose texts contain all of these. */
  saysAll(words: readonly string[]): SQL;
}
