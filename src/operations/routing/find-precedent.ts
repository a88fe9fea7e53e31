import { likeRuling, type Ruling } from '../../domain/routing/routing-precedent.ts';
import type { Context } from '../context.ts';

/** So many of the latest rulings of a category are looked through. */
const mostRulings = 50;

/** The ruling about a like complaint, where it names another department than the one that has this. */
export async function findPrecedent(
  { store }: Pick<Context, 'store'>,
  complaint: {
    workspace: string;
    category: string;
    department: string;
    narrative: string;
    reference?: string;
  },
): Promise<Ruling | undefined> {
  const rulings = await store.rulings(complaint.workspace, complaint.category, mostRulings);
  const others = rulings.filter(({ reference }) => reference !== complaint.reference);
  const like = likeRuling(complaint.narrative, others);
  return like?.department === complaint.department ? undefined : like;
}
