import type { StoreKind } from '../operations/ports/store.ts';
import type { Engine } from './engine.ts';
import { StoreProblem } from './store-problem.ts';

/** Marks a new store with its kind and refuses one of the other kind: practice and production never mix. */
export async function claimIdentity({ database, tables }: Engine, kind: StoreKind): Promise<void> {
  const { identity } = tables;
  await database.insert(identity).values({ id: 1, kind }).onConflictDoNothing();
  const [found] = await database.select().from(identity);
  if (found!.kind === kind) return;
  throw found!.kind === 'practice'
    ? new StoreProblem(
        'This store holds a practice workspace; real complaints must not be mixed with it.',
        'Name another database in DATABASE_URL for production.',
      )
    : new StoreProblem(
        'This store holds real complaints; the practice workspace must not touch it.',
        'Set the Slack variables to go on with it, or move it out of the way of the practice data.',
      );
}
