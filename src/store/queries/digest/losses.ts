import { and, asc, count, desc, eq, isNotNull } from 'drizzle-orm';
import type { DigestFacts } from '../../../domain/reading/digest-facts.ts';
import type { ReadSource } from '../../read-source.ts';
import { isWithin, type Period } from './period.ts';

/** Complaints whose decision passed to the desk in the period, by the department that lost it. */
export async function lossFacts(
  { database, tables: { complaints } }: Pick<ReadSource, 'database' | 'tables'>,
  period: Period,
): Promise<DigestFacts['decisionsLost']> {
  const found = await database
    .select({ department: complaints.decisionLostBy, count: count() })
    .from(complaints)
    .where(
      and(
        eq(complaints.workspace, period.workspace),
        isNotNull(complaints.decisionLostAt),
        isWithin(complaints.decisionLostAt, period),
      ),
    )
    .groupBy(complaints.decisionLostBy)
    .orderBy(desc(count()), asc(complaints.decisionLostBy));
  return found.map(({ department, count }) => ({ department: department ?? '', count }));
}
