import { logOutreach as log } from '../domain/outreach.ts';
import type { OutreachOutcome } from '../domain/records.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Somebody on the list was called, or tried. */
export function logOutreach(
  context: Context,
  deed: Deed,
  attempt: { contactKey: string; outcome: OutreachOutcome; words: string },
) {
  return act(context, deed, async (facts) =>
    log(facts, attempt, await context.store.outreachOf(deed.visitor.workspace, deed.complaint)),
  );
}
