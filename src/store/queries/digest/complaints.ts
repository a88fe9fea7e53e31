import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Ending } from '../../../domain/closing/records.ts';
import type { DigestFacts } from '../../../domain/reading/digest-facts.ts';
import type { ReadSource } from '../../read-source.ts';
import { before, fourWeeksBefore, isWithin, type Period } from './period.ts';

type Facts = Pick<
  DigestFacts,
  | 'filed'
  | 'filedByCategory'
  | 'filedByCategoryBefore'
  | 'filedBefore'
  | 'closed'
  | 'closedBefore'
  | 'open'
  | 'apart'
  | 'majors'
>;

export async function complaintFacts(source: ReadSource, period: Period): Promise<Facts> {
  const { complaints } = source.tables;
  const previous = before(period);
  return {
    filed: await filed(source, period),
    filedByCategory: await filedByCategory(source, period),
    filedByCategoryBefore: await filedByCategory(source, fourWeeksBefore(period)),
    filedBefore: await countWhere(
      source,
      period,
      and(isWithin(complaints.filedAt, previous), counts(source)),
    ),
    closed: await countWhere(source, period, and(isWithin(complaints.closedAt, period), handled(source))),
    closedBefore: await countWhere(
      source,
      period,
      and(isWithin(complaints.closedAt, previous), handled(source)),
    ),
    apart: await apart(source, period),
    open: await openAt(source, period),
    majors: await majors(source, period),
  };
}

/** Neither a duplicate that goes on elsewhere nor what was no complaint. */
function counts({ tables: { complaints } }: ReadSource): SQL | undefined {
  return or(isNull(complaints.endedAs), eq(complaints.endedAs, 'withdrawn'));
}

/** Closed by being handled to the end. */
function handled({ tables: { complaints } }: ReadSource): SQL | undefined {
  return isNull(complaints.endedAs);
}

/** Closed in the period without having been handled to the end, by why. */
async function apart(
  { database, tables: { complaints } }: ReadSource,
  period: Period,
): Promise<DigestFacts['apart']> {
  const rows = await database
    .select({ ending: complaints.endedAs, count: count() })
    .from(complaints)
    .where(
      and(
        eq(complaints.workspace, period.workspace),
        isWithin(complaints.closedAt, period),
        isNotNull(complaints.endedAs),
      ),
    )
    .groupBy(complaints.endedAs);
  const of = (ending: Ending) => rows.find((row) => row.ending === ending)?.count ?? 0;
  return { withdrawn: of('withdrawn'), misfiled: of('misfiled'), merged: of('merged') };
}

/** In two counts, each by an index: closed later, and not closed at all. */
async function openAt(source: ReadSource, period: Period): Promise<number> {
  const { filedAt, closedAt } = source.tables.complaints;
  const filed = lt(filedAt, period.to);
  const closedLater = await countWhere(source, period, and(filed, gte(closedAt, period.to)));
  return closedLater + (await countWhere(source, period, and(filed, isNull(closedAt))));
}

async function countWhere(
  { database, tables: { complaints } }: ReadSource,
  { workspace }: Period,
  condition: SQL | undefined,
): Promise<number> {
  const [found] = await database
    .select({ count: count() })
    .from(complaints)
    .where(and(eq(complaints.workspace, workspace), condition));
  return found!.count;
}

function filed(source: ReadSource, period: Period) {
  const { complaints } = source.tables;
  return source.database
    .select({
      department: complaints.department,
      severity: complaints.severity,
      settled: count(complaints.settledHow),
      count: count(),
    })
    .from(complaints)
    .where(
      and(eq(complaints.workspace, period.workspace), isWithin(complaints.filedAt, period), counts(source)),
    )
    .groupBy(complaints.department, complaints.severity)
    .orderBy(asc(complaints.department), asc(complaints.severity));
}

function filedByCategory(source: ReadSource, period: Period) {
  const { complaints } = source.tables;
  return source.database
    .select({ category: complaints.category, count: count() })
    .from(complaints)
    .where(
      and(eq(complaints.workspace, period.workspace), isWithin(complaints.filedAt, period), counts(source)),
    )
    .groupBy(complaints.category)
    .orderBy(desc(count()), asc(complaints.category));
}

/** Those filed in the period. */
async function majors(source: ReadSource, period: Period) {
  const { complaints } = source.tables;
  return source.database
    .select({
      complaint: complaints.id,
      reference: complaints.reference,
      category: complaints.category,
      department: complaints.department,
      subject: complaints.subject,
      closed: sql`coalesce(${complaints.closedAt} < ${period.to}, false)`.mapWith(Boolean),
    })
    .from(complaints)
    .where(
      and(
        eq(complaints.workspace, period.workspace),
        isWithin(complaints.filedAt, period),
        eq(complaints.severity, 'major'),
        counts(source),
      ),
    )
    .orderBy(asc(complaints.filedAt), asc(complaints.id));
}
