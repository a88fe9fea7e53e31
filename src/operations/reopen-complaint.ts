import { reopenClosed } from '../domain/reopening.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Opens a closed complaint again, one level higher. */
export function reopenComplaint(context: Context, deed: Deed, input: { reason: string }) {
  return act(context, deed, (facts) => reopenClosed(facts, input.reason));
}
