import type { Context } from '../context.ts';
import { refreshProfile } from '../visitor.ts';

/** Asks Slack anew about somebody who was met before; of all others nothing is kept. */
export async function followPerson(
  context: Context,
  who: { workspace: string; slack: string },
): Promise<void> {
  const met = await context.store.profile(who.workspace, who.slack);
  if (met !== undefined) await refreshProfile(context, who);
}
