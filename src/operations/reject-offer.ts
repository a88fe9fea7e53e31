import { rejectOffer as reject } from '../domain/choice.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Records that the complainant turned down what was offered. */
export function rejectOffer(context: Context, deed: Deed, words: string | null) {
  return act(context, deed, (facts) => reject(facts, words));
}
