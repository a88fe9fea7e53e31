import { and, desc, eq, gt, inArray, isNull, lte, ne } from 'drizzle-orm';
import type { Remedy } from '../../domain/answering/offer-records.ts';
import type { Store } from '../../operations/ports/store.ts';
import type { Engine } from '../engine.ts';

type Queries = Pick<Store, 'remediesOfReceipt' | 'likeRemedies' | 'delegations' | 'duePromises'>;

/** What an offer is measured against: the same receipt, like complaints, who may approve for whom. */
export function remedyQueries({ database, tables }: Engine): Queries {
  const { complaints, delegations, promises, remedies } = tables;

  /** Asked after the complaints, not joined: SQLite would begin with all remedies of the workspace. */
  async function standingIn(workspace: string, found: readonly { id: string }[]): Promise<Remedy[]> {
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    const rows = await database
      .select()
      .from(remedies)
      .where(
        and(eq(remedies.workspace, workspace), inArray(remedies.complaint, ids), isNull(remedies.replacedAt)),
      );
    return rows.sort((one, other) => one.proposedAt - other.proposedAt || (one.id < other.id ? -1 : 1));
  }

  return {
    remediesOfReceipt: async (workspace, receipt, except) => {
      const sharing = await database
        .select({ id: complaints.id })
        .from(complaints)
        .where(
          and(
            eq(complaints.workspace, workspace),
            eq(complaints.receipt, receipt),
            ne(complaints.id, except),
          ),
        );
      return standingIn(workspace, sharing);
    },
    likeRemedies: async ({ workspace, category, except, complaints: most }) => {
      const newest = await database
        .select({ id: complaints.id, respondedAt: complaints.respondedAt })
        .from(complaints)
        .where(and(eq(complaints.workspace, workspace), eq(complaints.category, category)))
        .orderBy(desc(complaints.filedAt))
        .limit(most);
      const like = newest.filter(({ id }) => id !== except);
      const answered = new Set(like.flatMap(({ id, respondedAt }) => (respondedAt === null ? [] : [id])));
      const found = await standingIn(workspace, like);
      return found
        .filter(({ complaint, carriedOutAt }) => answered.has(complaint) || carriedOutAt !== null)
        .toReversed()
        .flatMap(({ kind, amount, currency }) => (amount === null ? [] : [{ kind, amount, currency }]));
    },
    duePromises: async (now, limit) =>
      database
        .select()
        .from(promises)
        .where(lte(promises.lookAt, now))
        .orderBy(promises.lookAt, promises.id)
        .limit(limit),
    delegations: async (workspace, now) =>
      database
        .select()
        .from(delegations)
        .where(
          and(
            eq(delegations.workspace, workspace),
            gt(delegations.endsAt, now),
            isNull(delegations.withdrawnAt),
          ),
        )
        .orderBy(delegations.endsAt, delegations.id),
  };
}
