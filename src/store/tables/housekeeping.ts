import type { StoreKind } from '../../operations/ports/store.ts';
import type { Kit } from '../sqlite/kit.ts';

/** What the store keeps about itself. */
export function housekeepingTables(kit: Kit) {
  const { table, text, integer, primaryKey } = kit;
  return {
    /** One row, id 1: practice and production never mix. */
    identity: table('identity', {
      id: integer('id').primaryKey(),
      kind: text('kind').$type<StoreKind>().notNull(),
    }),
    /** The first number of a workspace's year that nobody has leased yet. */
    counters: table(
      'counters',
      {
        workspace: text('workspace').notNull(),
        year: integer('year').notNull(),
        next: integer('next').notNull(),
      },
      (t) => [primaryKey({ columns: [t.workspace, t.year] })],
    ),
  };
}
