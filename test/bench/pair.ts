import BetterSqlite3 from 'better-sqlite3';
import { newStore, pathOf, type RunningApp, startApp } from './apps.ts';
import type { Bench } from './given.ts';
import type { Load } from './load.ts';
import { type Alternation, alternate } from './measure.ts';

export interface Run {
  /** Stores of the two; new SQLite files unless said. */
  stores?: { reference: string; redress: string };
  /** Filings before anything counts, each turn's filings, and how often Redress has its turn. */
  warmUp: number;
  perTurn: number;
  turns: number;
  atOnce: number;
  /** Complaints that a store holds; asked afterwards. */
  count?: (store: string) => Promise<number>;
}

/**
 * Runs both programs side by side and lets them file in turns. The one whose turn it is not is held
 * still, so that what Redress still has to post costs the reference nothing. Afterwards each store must
 * hold what was acked.
 */
export async function fileInTurns(bench: Bench, run: Run): Promise<Alternation<Load>> {
  const stores = run.stores ?? { reference: await newStore(bench), redress: await newStore(bench) };
  const reference = await startApp(bench, 'reference', stores.reference);
  const redress = await startApp(bench, 'redress', stores.redress);
  try {
    for (const app of [reference, redress]) await app.file(run.warmUp, run.atOnce);
    reference.freeze();
    redress.freeze();
    const turn = (app: RunningApp) => async () => {
      app.thaw();
      const load = await app.file(run.perTurn, run.atOnce);
      app.freeze();
      return load;
    };
    const found = await alternate(run.turns, turn(reference), turn(redress));
    const count = run.count ?? countInSqlite;
    for (const [app, store] of [
      [reference, stores.reference],
      [redress, stores.redress],
    ] as const) {
      const kept = await count(store);
      if (kept !== app.acked())
        throw new Error(`${app.acked()} filings were acked, but the store holds ${kept}`);
    }
    return found;
  } finally {
    await Promise.all([reference.stop(), redress.stop()]);
  }
}

async function countInSqlite(store: string): Promise<number> {
  const database = new BetterSqlite3(pathOf(store), { readonly: true });
  try {
    return database.prepare<[], number>('select count(*) from complaints').pluck().get()!;
  } finally {
    database.close();
  }
}
