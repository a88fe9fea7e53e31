import { logOutreach as log } from '../../domain/closing/outreach.ts';
import type { OutreachOutcome } from '../../domain/closing/records.ts';
import type { Deed } from '../act.ts';
import type { Context } from '../context.ts';
import { perform } from '../perform.ts';

/** Somebody on the list was called, or tried. */
export function logOutreach(
  context: Context,
  deed: Deed,
  attempt: { contactKey: string; outcome: OutreachOutcome; words: string },
) {
  return perform(context, deed, log, async () => ({
    ...attempt,
    known: await context.store.outreachOf(deed.visitor.workspace, deed.complaint),
  }));
}
