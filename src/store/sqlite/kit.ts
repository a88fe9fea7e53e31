import {
  getTableConfig,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/**
 * The few column kinds that tables are made of. Instants are UTC epoch milliseconds; whole numbers are
 * wide enough for any amount in minor units.
 */
export const sqliteKit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  instant: (name: string) => integer(name),
  integer: (name: string) => integer(name),
  boolean: (name: string) => integer(name, { mode: 'boolean' }),
  json: (name: string) => text(name, { mode: 'json' }),
  index,
  uniqueIndex,
  primaryKey,
  describe: getTableConfig,
};

export type Kit = typeof sqliteKit;
