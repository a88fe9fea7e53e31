import { and, asc, count, desc, eq, isNotNull } from 'drizzle-orm';
import type { Cause } from '../../../domain/answering/finding-records.ts';
import type { DigestFacts } from '../../../domain/reading/digest-facts.ts';
import type { ReadSource } from '../../read-source.ts';
import { fourWeeksBefore, isWithin, type Period } from './period.ts';

/** Causes of the points found in the period, and in the four weeks before. */
export async function causeFacts(
  source: ReadSource,
  period: Period,
): Promise<Pick<DigestFacts, 'causes' | 'causesBefore'>> {
  return {
    causes: await causes(source, period),
    causesBefore: await causes(source, fourWeeksBefore(period)),
  };
}

async function causes({ database, tables: { points } }: ReadSource, period: Period) {
  const found = await database
    .select({ cause: points.cause, count: count() })
    .from(points)
    .where(
      and(eq(points.workspace, period.workspace), isWithin(points.foundAt, period), isNotNull(points.cause)),
    )
    .groupBy(points.cause)
    .orderBy(desc(count()), asc(points.cause));
  return found.map(({ cause, count }) => ({ cause: cause as Cause, count }));
}
