import { merge } from '../../domain/closing/ending.ts';
import { refuse } from '../../domain/facts/refusal.ts';
import type { Deed } from '../act.ts';
import type { Context } from '../context.ts';
import { perform } from '../perform.ts';

/** Ends a duplicate, which goes on in the complaint of that reference; both change in one commit. */
export function mergeComplaint(context: Context, deed: Deed, { into: reference }: { into: string }) {
  return perform(context, deed, merge, async () => {
    const into = await context.store.caseByReference(deed.visitor.workspace, reference);
    return into === undefined ? refuse({ code: 'not-found' }) : { into };
  });
}
