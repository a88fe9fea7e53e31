import { type CorrectionPlan, planCorrection as plan } from '../domain/correction.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Gives somebody something to correct, with a day on which it is due. */
export function planCorrection(context: Context, deed: Deed, planned: CorrectionPlan) {
  return act(context, deed, (facts) => plan(facts, planned));
}
