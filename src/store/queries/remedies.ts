import { and, desc, eq, gt, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import type { Store } from '../../operations/ports.ts';
import type { Engine } from '../engine.ts';

type Queries = Pick<Store, 'remediesOfReceipt' | 'likeRemedies' | 'delegations' | 'duePromises'>;

/** What an offer is measured against: the same receipt, like complaints, who may approve for whom. */
export function remedyQueries({ database, tables }: Engine): Queries {
  const { complaints, delegations, promises, remedies } = tables;
  const ofComplaint = and(
    eq(remedies.workspace, complaints.workspace),
    eq(remedies.complaint, complaints.id),
  );
  return {
    remediesOfReceipt: async (workspace, receipt, except) => {
      const found = await database
        .select({ remedy: remedies })
        .from(complaints)
        .innerJoin(remedies, ofComplaint)
        .where(
          and(
            eq(complaints.workspace, workspace),
            eq(complaints.receipt, receipt),
            ne(complaints.id, except),
            isNull(remedies.replacedAt),
          ),
        )
        .orderBy(remedies.proposedAt, remedies.id);
      return found.map(({ remedy }) => remedy);
    },
    likeRemedies: async ({ workspace, category, except, complaints: most }) => {
      const newest = database
        .select({ id: complaints.id })
        .from(complaints)
        .where(and(eq(complaints.workspace, workspace), eq(complaints.category, category)))
        .orderBy(desc(complaints.filedAt))
        .limit(most)
        .as('newest');
      const found = await database
        .select({ kind: remedies.kind, amount: remedies.amount, currency: remedies.currency })
        .from(newest)
        .innerJoin(remedies, and(eq(remedies.workspace, workspace), eq(remedies.complaint, newest.id)))
        .where(and(ne(newest.id, except), isNull(remedies.replacedAt), isNotNull(remedies.amount)))
        .orderBy(desc(remedies.proposedAt), desc(remedies.id));
      return found.flatMap(({ amount, ...rest }) => (amount === null ? [] : [{ ...rest, amount }]));
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
