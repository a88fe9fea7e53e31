import { claim } from '../domain/claim.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Takes ownership; of many simultaneous claims exactly one wins. */
export function claimComplaint(context: Context, deed: Deed) {
  return act(context, deed, claim);
}
