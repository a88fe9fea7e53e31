import { and, count, eq, lte, sql } from 'drizzle-orm';
import type { DigestFacts } from '../../../domain/reading/digest-facts.ts';
import type { ReadSource } from '../../read-source.ts';
import { isWithin, type Period } from './period.ts';

/** Promises whose time fell in the period, and those kept by then. */
export async function promiseFacts(
  { database, tables: { promises } }: ReadSource,
  period: Period,
): Promise<DigestFacts['promises']> {
  const inTime = lte(promises.keptAt, promises.dueAt);
  const [found] = await database
    .select({
      due: count(),
      kept: sql`count(*) filter (where ${inTime})`.mapWith(Number),
    })
    .from(promises)
    .where(and(eq(promises.workspace, period.workspace), isWithin(promises.dueAt, period)));
  return found!;
}
