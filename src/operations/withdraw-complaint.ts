import { withdraw } from '../domain/ending.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Ends a complaint that the complainant takes back. */
export function withdrawComplaint(context: Context, deed: Deed, input: { reason: string }) {
  return act(context, deed, (facts) => withdraw(facts, input.reason));
}
