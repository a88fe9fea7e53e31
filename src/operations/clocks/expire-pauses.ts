import { expirePause } from '../../domain/clocks/pause.ts';
import type { Context } from '../context.ts';
import { lookAt } from '../look-at.ts';

const batch = 200;

/** Ends the waits that have lasted as long as was planned. Safe to run at any time by any number of processes. */
export async function expirePauses(context: Context): Promise<void> {
  const due = await context.store.duePauses(context.now(), batch);
  for (const { workspace, complaint } of due) await lookAt(context, { workspace, complaint }, expirePause);
  if (due.length > 0) context.wake();
}
