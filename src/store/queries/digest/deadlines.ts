import { and, asc, count, countDistinct, eq, gte, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { DigestFacts } from '../../../domain/reading/digest-facts.ts';
import type { ReadSource } from '../../read-source.ts';
import { isWithin, notBy, type Period } from './period.ts';

type Facts = Pick<DigestFacts, 'overdue' | 'responses' | 'breaches'>;

export async function deadlineFacts(source: ReadSource, period: Period): Promise<Facts> {
  return {
    overdue: await overdue(source, period),
    responses: await responses(source, period),
    breaches: await breaches(source, period),
  };
}

function overdue({ database, tables: { complaints, deadlines } }: ReadSource, { workspace, to }: Period) {
  return database
    .select({ department: complaints.department, count: countDistinct(complaints.id) })
    .from(deadlines)
    .innerJoin(
      complaints,
      and(eq(complaints.workspace, deadlines.workspace), eq(complaints.id, deadlines.complaint)),
    )
    .where(
      and(
        eq(deadlines.workspace, workspace),
        lt(deadlines.breachedAt, to),
        notBy(deadlines.metAt, to),
        notBy(deadlines.cancelledAt, to),
        lt(complaints.filedAt, to),
        notBy(complaints.closedAt, to),
      ),
    )
    .groupBy(complaints.department)
    .orderBy(asc(complaints.department));
}

/** A deadline cancelled before its time never fell due. */
async function responses({ database, tables: { deadlines } }: ReadSource, period: Period) {
  const inTime = and(isNotNull(deadlines.metAt), lte(deadlines.metAt, deadlines.dueAt));
  const [found] = await database
    .select({ due: count(), inTime: sql`count(*) filter (where ${inTime})`.mapWith(Number) })
    .from(deadlines)
    .where(
      and(
        eq(deadlines.workspace, period.workspace),
        // A literal, as in the partial index.
        sql`${deadlines.clock} = 'response'`,
        isWithin(deadlines.dueAt, period),
        or(isNull(deadlines.cancelledAt), gte(deadlines.cancelledAt, deadlines.dueAt)),
      ),
    );
  return found!;
}

/** By the department that was responsible then. */
function breaches({ database, tables: { complaints, deadlines } }: ReadSource, period: Period) {
  const department = sql<string>`coalesce(${deadlines.breachedIn}, ${complaints.department})`;
  return database
    .select({ department: department.as('department'), clock: deadlines.clock, count: count() })
    .from(deadlines)
    .innerJoin(
      complaints,
      and(eq(complaints.workspace, deadlines.workspace), eq(complaints.id, deadlines.complaint)),
    )
    .where(and(eq(deadlines.workspace, period.workspace), isWithin(deadlines.breachedAt, period)))
    .groupBy(department, deadlines.clock)
    .orderBy(asc(department), asc(deadlines.clock));
}
