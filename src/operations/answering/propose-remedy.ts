import type { LikeRemedy } from '../../domain/answering/precedent.ts';
import { type Proposal, proposeRemedy as propose } from '../../domain/answering/remedy.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Deed } from '../act.ts';
import type { Context } from '../context.ts';
import { perform } from '../perform.ts';
import { readReceipt } from './receipt-facts.ts';

/** So many of a category's newest complaints are looked at for precedents. */
const complaints = 500;

/** Records what the complainant is to receive, and asks for its approval. */
export function proposeRemedy(context: Context, deed: Deed, proposal: Proposal) {
  return perform(context, deed, propose, async ({ it }) => {
    const [receipt, like] = await Promise.all([readReceipt(context, it), likeRemedies(context, it)]);
    return { ...proposal, ...receipt, like };
  });
}

/** What like complaints were given: the same category, by kind of remedy. */
export function likeRemedies(context: Context, { complaint }: Case): Promise<LikeRemedy[]> {
  const { workspace, category, id } = complaint;
  return context.store.likeRemedies({ workspace, category, except: id, complaints });
}
