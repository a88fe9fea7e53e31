import { misfile } from '../domain/ending.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Ends what was no complaint. */
export function misfileComplaint(context: Context, deed: Deed, input: { reason: string }) {
  return act(context, deed, (facts) => misfile(facts, input.reason));
}
