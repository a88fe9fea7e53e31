import type { Case } from '../domain/case.ts';
import type { LikeRemedy } from '../domain/precedent.ts';
import { type Proposal, type ProposalFacts, proposeRemedy as propose } from '../domain/remedy.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';
import { receiptFacts } from './receipt-facts.ts';

/** So many of a category's newest complaints are looked at for precedents. */
const complaints = 500;

/** Records what the complainant is to receive, and asks for its approval. */
export function proposeRemedy(context: Context, deed: Deed, proposal: Proposal) {
  return act(context, deed, async (facts) =>
    propose(facts, proposal, await proposalFacts(context, facts.it)),
  );
}

async function proposalFacts(context: Context, it: Case): Promise<ProposalFacts> {
  const [receipt, like] = await Promise.all([receiptFacts(context, it), likeRemedies(context, it)]);
  return { ...receipt, like };
}

/** What like complaints were given: the same category, by kind of remedy. */
export function likeRemedies(context: Context, { complaint }: Case): Promise<LikeRemedy[]> {
  const { workspace, category, id } = complaint;
  return context.store.likeRemedies({ workspace, category, except: id, complaints });
}
