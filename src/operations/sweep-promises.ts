import { sweepPromises as sweep } from '../domain/promise.ts';
import { factsOf, writesOf } from './act.ts';
import { type Context, NoOrganisation } from './context.ts';
import { Conflict } from './ports.ts';

const batch = 200;

/** Looks at every promise that wants it: reminders, and those whose time has passed. Safe to run at any time. */
export async function sweepPromises(context: Context): Promise<void> {
  const due = await context.store.duePromises(context.now(), batch);
  const complaints = new Map(due.map(({ workspace, complaint }) => [complaint, workspace]));
  for (const [complaint, workspace] of complaints) await sweepOne(context, workspace, complaint);
  if (due.length > 0) context.wake();
}

/** A lost race is left to the next look. */
async function sweepOne(context: Context, workspace: string, complaint: string): Promise<void> {
  try {
    const it = await context.store.case(workspace, complaint);
    if (it === undefined) return;
    const { actor: _, ...facts } = await factsOf(context, it, '');
    const decision = sweep(facts);
    if (decision !== undefined) await context.store.commit(writesOf(context, it.complaint, decision));
  } catch (error) {
    if (!(error instanceof Conflict || error instanceof NoOrganisation)) throw error;
  }
}
