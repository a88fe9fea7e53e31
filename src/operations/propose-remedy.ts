import { type Proposal, proposeRemedy as propose } from '../domain/remedy.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Records what the complainant is to receive. */
export function proposeRemedy(context: Context, deed: Deed, proposal: Proposal) {
  return act(context, deed, (facts) => propose(facts, proposal));
}
