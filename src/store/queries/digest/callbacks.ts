import { aliasedTable, and, eq, gt, gte, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { DigestFacts } from '../../../domain/reading/digest-facts.ts';
import type { ReadSource } from '../../read-source.ts';
import { isWithin, type Period } from './period.ts';

/** Each complaint counts once, by its last attempt in the period. */
export async function callbackFacts(
  { database, tables: { callbacks } }: ReadSource,
  period: Period,
): Promise<DigestFacts['callbacks']> {
  const later = aliasedTable(callbacks, 'later');
  const laterAttempt = database
    .select({ id: later.id })
    .from(later)
    .where(
      and(
        eq(later.workspace, callbacks.workspace),
        eq(later.complaint, callbacks.complaint),
        isWithin(later.calledAt, period),
        or(
          gt(later.calledAt, callbacks.calledAt),
          and(eq(later.calledAt, callbacks.calledAt), gt(later.id, callbacks.id)),
        ),
      ),
    );
  const reached = eq(callbacks.outcome, 'reached');
  const [found] = await database
    .select({
      reached: countIf(reached),
      resolved: countIf(and(reached, eq(callbacks.resolved, true))),
      satisfied: countIf(and(reached, gte(callbacks.satisfaction, 4))),
      unreachable: countIf(eq(callbacks.outcome, 'unreachable')),
      noContact: countIf(eq(callbacks.outcome, 'no-contact')),
    })
    .from(callbacks)
    .where(
      and(
        eq(callbacks.workspace, period.workspace),
        isWithin(callbacks.calledAt, period),
        notExists(laterAttempt),
      ),
    );
  return found!;
}

function countIf(condition: SQL | undefined) {
  return sql`count(*) filter (where ${condition})`.mapWith(Number);
}
