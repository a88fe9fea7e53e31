import { finishCorrection as finish } from '../domain/correction.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** What was to be corrected is. */
export function finishCorrection(context: Context, deed: Deed, action: string) {
  return act(context, deed, (facts) => finish(facts, action));
}
