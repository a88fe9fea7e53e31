import { decideApproval as decide, type Verdict } from '../domain/approval-verdict.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';
import { receiptFacts } from './receipt-facts.ts';

/** Approves or declines what a complaint's remedies come to. */
export function decideApproval(context: Context, deed: Deed, verdict: Verdict) {
  return act(context, deed, async (facts) => decide(facts, verdict, await receiptFacts(context, facts.it)));
}
