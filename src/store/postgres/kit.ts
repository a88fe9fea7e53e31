import {
  bigint,
  boolean,
  getTableConfig,
  index,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Kit } from '../sqlite/kit.ts';

const kit = {
  table: pgTable,
  text: (name: string) => text(name),
  instant: (name: string) => bigint(name, { mode: 'number' }),
  integer: (name: string) => bigint(name, { mode: 'number' }),
  boolean: (name: string) => boolean(name),
  // json, not jsonb: what was stored comes back with its keys in the same order.
  json: (name: string) => json(name),
  index,
  uniqueIndex,
  primaryKey,
  describe: getTableConfig,
};

/**
 * The PostgreSQL kit under the SQLite kit's type. drizzle's types differ by dialect, its builders do not
 * in anything the store uses; so tables and queries are typed once, as SQLite's. The other half of this
 * disguise is `asDatabase` in database.ts.
 */
export const postgresKit = kit as unknown as Kit;
