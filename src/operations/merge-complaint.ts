import { merge } from '../domain/ending.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { act, type Deed, writesOf } from './act.ts';
import type { Context } from './context.ts';

/** Ends a duplicate, which goes on in the complaint of that reference; both change in one commit. */
export function mergeComplaint(context: Context, deed: Deed, input: { into: string }) {
  return act(context, deed, async (facts) => {
    const into = await context.store.caseByReference(deed.visitor.workspace, input.into);
    if (into === undefined) return refuse({ code: 'not-found' });
    const decided = merge(facts, into);
    if (isRefusal(decided)) return decided;
    const { merged } = decided;
    return {
      ...merged,
      writes: [...(merged.writes ?? []), ...writesOf(context, into.complaint, decided.into)],
    };
  });
}
