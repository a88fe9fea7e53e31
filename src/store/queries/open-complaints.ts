import {
  aliasedTable,
  and,
  asc,
  count,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Clock } from '../../domain/clocks/clock.ts';
import { heldClocks } from '../../domain/clocks/clock.ts';
import type { Listed, OpenFilter } from '../../operations/ports/list-reads.ts';
import type { ReadSource } from '../read-source.ts';

/** Most urgent first; those without a running deadline come last. */
export async function openComplaints(source: ReadSource, filter: OpenFilter): Promise<Listed[]> {
  const { database, tables } = source;
  const { complaints, deadlines } = tables;
  const candidates = aliasedTable(deadlines, 'candidates');
  const nearest = database
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(
        eq(candidates.workspace, complaints.workspace),
        eq(candidates.complaint, complaints.id),
        isNull(candidates.metAt),
        isNull(candidates.cancelledAt),
        // Whoever joined has that clock in their own messages; what is to be corrected comes after.
        notInArray(candidates.clock, heldClocks),
      ),
    )
    .orderBy(asc(candidates.dueAt), asc(candidates.id))
    .limit(1);
  return database
    .select({
      complaint: complaints,
      deadline: { clock: deadlines.clock, dueAt: deadlines.dueAt, breachedAt: deadlines.breachedAt },
    })
    .from(complaints)
    .leftJoin(deadlines, and(eq(deadlines.workspace, complaints.workspace), eq(deadlines.id, nearest)))
    .where(matching(source, filter))
    .orderBy(
      ...(filter.unclaimedFirst ? [sql`${complaints.owner} is not null`] : []),
      sql`${deadlines.dueAt} asc nulls last`,
      asc(complaints.filedAt),
      asc(complaints.id),
    )
    .limit(filter.limit)
    .offset(filter.offset ?? 0);
}

export async function countOpen(
  source: ReadSource,
  filter: Omit<OpenFilter, 'limit' | 'offset'>,
): Promise<number> {
  const { database, tables } = source;
  const [found] = await database
    .select({ count: count() })
    .from(tables.complaints)
    .where(matching(source, filter));
  return found!.count;
}

function matching(source: ReadSource, filter: Omit<OpenFilter, 'limit' | 'offset'>): SQL | undefined {
  const { complaints } = source.tables;
  const { departments, severity, running, inHearing, waitingFor, toClose } = filter;
  const { owner, department, unclaimed, toCallBack, overdueAt, notAbout } = filter;
  return and(
    eq(complaints.workspace, filter.workspace),
    isNull(complaints.closedAt),
    notAbout === undefined
      ? undefined
      : or(isNull(complaints.subject), notInArray(complaints.subject, notAbout)),
    owner === undefined ? undefined : eq(complaints.owner, owner),
    department === undefined ? undefined : eq(complaints.department, department),
    departments === undefined ? undefined : inArray(complaints.department, [...departments]),
    severity === undefined ? undefined : eq(complaints.severity, severity),
    running === undefined ? undefined : exists(runningDeadline(source, running)),
    inHearing ? exists(openHearing(source)) : undefined,
    waitingFor === undefined ? undefined : exists(waitingApproval(source, waitingFor)),
    // What was settled on the spot is nobody's to claim, unless it was opened again.
    unclaimed
      ? and(isNull(complaints.owner), or(isNull(complaints.settledHow), isNotNull(complaints.reopenedAt)))
      : undefined,
    toCallBack
      ? and(
          sql`${complaints.callbackDue}`,
          isNull(complaints.calledBackAt),
          or(
            isNotNull(complaints.respondedAt),
            and(isNotNull(complaints.settledHow), isNull(complaints.reopenedAt)),
          ),
        )
      : undefined,
    toClose
      ? and(
          isNotNull(complaints.respondedAt),
          or(isNotNull(complaints.calledBackAt), sql`not ${complaints.callbackDue}`),
        )
      : undefined,
    overdueAt === undefined
      ? undefined
      : inArray(complaints.id, breached(source, filter.workspace, overdueAt)),
  );
}

function breached({ database, tables: { deadlines } }: ReadSource, workspace: string, at: number) {
  return database
    .select({ complaint: deadlines.complaint })
    .from(deadlines)
    .where(
      and(
        eq(deadlines.workspace, workspace),
        lte(deadlines.breachedAt, at),
        isNull(deadlines.metAt),
        isNull(deadlines.cancelledAt),
      ),
    );
}

function runningDeadline({ database, tables: { complaints, deadlines } }: ReadSource, clock: Clock) {
  return database
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(
      and(
        eq(deadlines.workspace, complaints.workspace),
        eq(deadlines.complaint, complaints.id),
        eq(deadlines.clock, clock),
        isNull(deadlines.metAt),
        isNull(deadlines.cancelledAt),
      ),
    );
}

function openHearing({ database, tables: { complaints, hearings } }: ReadSource) {
  return database
    .select({ id: hearings.id })
    .from(hearings)
    .where(
      and(
        eq(hearings.workspace, complaints.workspace),
        eq(hearings.complaint, complaints.id),
        isNull(hearings.ruledAt),
      ),
    );
}

function waitingApproval(
  { database, tables: { complaints, approvals } }: ReadSource,
  people: readonly string[],
) {
  // A list of ids in JSON: the quotation marks keep one id from being found within another.
  const asked = people.map(
    (person) => sql`cast(${approvals.asked} as text) like ${`%${JSON.stringify(person)}%`}`,
  );
  return database
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(
        eq(approvals.workspace, complaints.workspace),
        eq(approvals.complaint, complaints.id),
        isNull(approvals.decidedAt),
        isNull(approvals.withdrawnAt),
        or(...asked),
      ),
    );
}
