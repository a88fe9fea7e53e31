import { aliasedTable, and, asc, count, eq, isNotNull, isNull, ne, notExists, or, sql } from 'drizzle-orm';
import type { DigestFacts } from '../../../domain/reading/digest-facts.ts';
import type { ReadSource } from '../../read-source.ts';
import { isWithin, type Period } from './period.ts';

/** What stands and is no longer one of several options: alternatives cost nothing until one is chosen. */
export async function moneyFacts(
  { database, tables: { remedies } }: ReadSource,
  period: Period,
): Promise<DigestFacts['money']> {
  const other = aliasedTable(remedies, 'other');
  const alternative = database
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.workspace, remedies.workspace),
        eq(other.complaint, remedies.complaint),
        ne(other.option, remedies.option),
        isNull(other.replacedAt),
        isNull(other.carriedOutAt),
      ),
    );
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
        or(isNotNull(remedies.carriedOutAt), notExists(alternative)),
      ),
    )
    .groupBy(remedies.kind, remedies.bearer, remedies.currency)
    .orderBy(asc(remedies.kind), asc(remedies.bearer), asc(remedies.currency));
}
