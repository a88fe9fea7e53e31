import { delegateClaim as delegate } from '../domain/claim-delegation.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Lets a colleague claim who could not by their own right. */
export function delegateClaim(context: Context, deed: Deed, input: { to: string; note: string }) {
  return act(context, deed, (facts) => delegate(facts, input.to, input.note));
}
