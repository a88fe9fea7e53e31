import { sweepPromises as sweep } from '../../domain/answering/promise.ts';
import type { Context } from '../context.ts';
import { lookAt } from '../look-at.ts';

const batch = 200;

/** Looks at every promise that wants it: reminders, and those whose time has passed. Safe to run at any time. */
export async function sweepPromises(context: Context): Promise<void> {
  const due = await context.store.duePromises(context.now(), batch);
  const complaints = new Map(due.map(({ workspace, complaint }) => [complaint, workspace]));
  for (const [complaint, workspace] of complaints) await lookAt(context, { workspace, complaint }, sweep);
  if (complaints.size > 0) context.wake();
}
