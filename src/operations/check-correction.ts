import { checkCorrection as check } from '../domain/correction.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Judges whether what was corrected has helped. */
export function checkCorrection(
  context: Context,
  deed: Deed,
  checked: { id: string; effective: boolean; effect: string },
) {
  return act(context, deed, (facts) => check(facts, checked));
}
