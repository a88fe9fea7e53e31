import { delegateBack as delegate } from '../domain/choice.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Leaves the counter-proposal to the owner. */
export function delegateBack(context: Context, deed: Deed, note: string) {
  return act(context, deed, (facts) => delegate(facts, note));
}
