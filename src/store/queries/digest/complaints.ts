import { and, asc, count, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { DigestFacts } from '../../../domain/digest-facts.ts';
import type { ReadSource } from '../../engine.ts';
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
  | 'majors'
>;

export async function complaintFacts(source: ReadSource, period: Period): Promise<Facts> {
  const { complaints } = source.tables;
  const previous = before(period);
  return {
    filed: await filed(source, period),
    filedByCategory: await filedByCategory(source, period),
    filedByCategoryBefore: await filedByCategory(source, fourWeeksBefore(period)),
    filedBefore: await countWhere(source, period, isWithin(complaints.filedAt, previous)),
    closed: await countWhere(source, period, isWithin(complaints.closedAt, period)),
    closedBefore: await countWhere(source, period, isWithin(complaints.closedAt, previous)),
    open: await openAt(source, period),
    majors: await majors(source, period),
  };
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

function filed({ database, tables: { complaints } }: ReadSource, period: Period) {
  return database
    .select({
      department: complaints.department,
      severity: complaints.severity,
      settled: count(complaints.settledHow),
      count: count(),
    })
    .from(complaints)
    .where(and(eq(complaints.workspace, period.workspace), isWithin(complaints.filedAt, period)))
    .groupBy(complaints.department, complaints.severity)
    .orderBy(asc(complaints.department), asc(complaints.severity));
}

function filedByCategory({ database, tables: { complaints } }: ReadSource, period: Period) {
  return database
    .select({ category: complaints.category, count: count() })
    .from(complaints)
    .where(and(eq(complaints.workspace, period.workspace), isWithin(complaints.filedAt, period)))
    .groupBy(complaints.category)
    .orderBy(desc(count()), asc(complaints.category));
}

/** Those filed in the period. */
async function majors({ database, tables: { complaints } }: ReadSource, period: Period) {
  return database
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
      ),
    )
    .orderBy(asc(complaints.filedAt), asc(complaints.id));
}
