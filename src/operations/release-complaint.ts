import { release } from '../domain/claim.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Gives a claimed complaint back to its department. */
export function releaseComplaint(context: Context, deed: Deed, input: { note: string }) {
  return act(context, deed, (facts) => release(facts, input.note));
}
