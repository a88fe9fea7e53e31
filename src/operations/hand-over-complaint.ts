import { handOver } from '../domain/claim.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Makes somebody else the owner, with a note. */
export function handOverComplaint(context: Context, deed: Deed, input: { to: string; note: string }) {
  return act(context, deed, (facts) => handOver(facts, input.to, input.note));
}
