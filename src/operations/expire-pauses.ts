import { expirePause } from '../domain/pause.ts';
import { factsOf, writesOf } from './act.ts';
import { type Context, NoOrganisation } from './context.ts';
import { Conflict } from './ports.ts';

const batch = 200;

/** Ends the waits that have lasted as long as was planned. Safe to run at any time by any number of processes. */
export async function expirePauses(context: Context): Promise<number> {
  let ended = 0;
  for (const { workspace, complaint } of await context.store.duePauses(context.now(), batch)) {
    if (await expireOne(context, workspace, complaint)) ended += 1;
  }
  if (ended > 0) context.wake();
  return ended;
}

async function expireOne(context: Context, workspace: string, complaint: string): Promise<boolean> {
  try {
    const it = await context.store.case(workspace, complaint);
    if (it === undefined) return false;
    const { actor: _, ...facts } = await factsOf(context, it, '');
    const decision = expirePause(facts);
    if (decision === undefined) return false;
    await context.store.commit(writesOf(context, it.complaint, decision));
    return true;
  } catch (error) {
    // Somebody changed the complaint meanwhile: the next look finds it again.
    if (error instanceof Conflict || error instanceof NoOrganisation) return false;
    throw error;
  }
}
