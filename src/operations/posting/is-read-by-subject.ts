import type { Case } from '../../domain/facts/case.ts';
import { couldRead } from '../../domain/routing/routing.ts';
import type { Context } from '../context.ts';

/** Whether whom a complaint is about can read this channel; one of which nothing is known counts as open. */
export async function isReadBySubject(
  context: Context,
  { complaint: { workspace, subject } }: Case,
  channel: string,
): Promise<boolean> {
  if (subject === null) return false;
  const { organisation } = await context.policies.of(workspace);
  return couldRead(organisation, subject, await context.store.channel(workspace, channel));
}
