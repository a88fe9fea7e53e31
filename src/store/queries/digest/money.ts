import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { DigestFacts } from '../../../domain/digest-facts.ts';
import type { ReadSource } from '../../engine.ts';
import { isWithin, type Period } from './period.ts';

export async function moneyFacts(
  { database, tables: { remedies } }: ReadSource,
  period: Period,
): Promise<DigestFacts['money']> {
  return database
    .select({
      kind: remedies.kind,
      bearer: remedies.bearer,
      currency: remedies.currency,
      count: count(),
      amount: sql`coalesce(sum(${remedies.amount}), 0)`.mapWith(Number),
    })
    .from(remedies)
    .where(
      and(
        eq(remedies.workspace, period.workspace),
        isWithin(remedies.proposedAt, period),
        isNull(remedies.replacedAt),
      ),
    )
    .groupBy(remedies.kind, remedies.bearer, remedies.currency)
    .orderBy(asc(remedies.kind), asc(remedies.bearer), asc(remedies.currency));
}
