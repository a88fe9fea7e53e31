import { aliasedTable, and, asc, desc, eq, gt, gte, lt, lte, notExists, type SQL, sql } from 'drizzle-orm';
import { personLane } from '../../domain/facts/notice.ts';
import type { OutboxReads } from '../../operations/ports/outbox-reads.ts';
import { compileRead, given } from '../compiled-read.ts';
import type { Database } from '../database.ts';
import type { Engine } from '../engine.ts';
import type { Tables } from '../tables/tables.ts';

/** Longer than anything waits to be said with other things. */
const week = 7 * 24 * 60 * 60 * 1000;

export function noticeQueries(engine: Engine): OutboxReads {
  const { database, tables } = engine;
  const { notices } = tables;
  const lease = compileRead(notices, leasing(engine));
  return {
    leaseNotices: async (query) => {
      const leased = await engine.exclusively(lease, query);
      return leased.sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    nextNoticeAt: () => nextNoticeAt(engine),
    pingsSince: async (workspace, person, since) => {
      const [found] = await database
        .select({ messages: sql`count(distinct ${notices.createdAt} / 60000)`.mapWith(Number) })
        .from(notices)
        .where(
          and(
            eq(notices.workspace, workspace),
            eq(notices.lane, personLane(person)),
            // In the words of the partial index.
            sql`${notices.kind} = 'ping'`,
            gte(notices.createdAt, since),
          ),
        );
      return found?.messages ?? 0;
    },
    noticesOf: async (workspace, complaint) =>
      database
        .select()
        .from(notices)
        .where(and(eq(notices.workspace, workspace), eq(notices.complaint, complaint)))
        .orderBy(asc(notices.id)),
    pingsIn: async ({ workspace, lane, ts, around }) =>
      database
        .select()
        .from(notices)
        .where(
          and(
            eq(notices.workspace, workspace),
            eq(notices.lane, lane),
            sql`${notices.kind} = 'ping'`,
            gte(notices.createdAt, around - week),
            lte(notices.createdAt, around + week),
            eq(notices.ts, ts),
          ),
        )
        .orderBy(asc(notices.id)),
    troubledNotices: async (workspace, limit) =>
      database
        .select()
        .from(notices)
        .where(and(eq(notices.workspace, workspace), sql`${notices.state} in ('failed', 'held')`))
        .orderBy(desc(notices.createdAt), desc(notices.id))
        .limit(limit),
  };
}

/** Given `now`, `until` and `limit`. */
function leasing(engine: Engine) {
  const { notices } = engine.tables;
  return engine.database
    .update(notices)
    .set({
      state: sql`'sending'`,
      leasedUntil: given('until'),
      // Found in somebody's hands past the lease: it may have gone out.
      uncertain: sql`(${notices.uncertain} or ${notices.state} = 'sending')`,
    })
    .where(sql`(${notices.workspace}, ${notices.id}) in (${due(engine)})`)
    .returning();
}

/** Keys of the notices to take: each free lane's first, and with a ping the lane's other due pings. */
function due({ database, tables, skipLocked }: Engine): SQL {
  const { notices } = tables;
  const first = aliasedTable(notices, 'first');
  const mate = aliasedTable(notices, 'mate');
  const firsts = database
    .select({ workspace: first.workspace, lane: first.lane, id: first.id, kind: first.kind })
    .from(first)
    .where(
      and(
        isLaneFirst(database, notices, first),
        isLaneFree(database, notices, first),
        lte(first.sendAt, given('now')),
      ),
    )
    .orderBy(asc(first.id))
    .limit(sql.placeholder('limit'));
  return sql`with firsts as materialized (${firsts.getSQL()} ${sql.raw(skipLocked)})
    select ${mate.workspace}, ${mate.id} from ${notices} ${sql.identifier('mate')}
    join firsts on firsts.workspace = ${mate.workspace} and firsts.lane = ${mate.lane}
    where ${isWaiting(mate)} and (
      firsts.id = ${mate.id}
      or (firsts.kind = 'ping' and ${mate.kind} = 'ping' and ${lte(mate.sendAt, given('now'))})
    )`;
}

/** The instant at which the earliest lane comes free and has something due. */
async function nextNoticeAt({ database, tables }: Engine): Promise<number | undefined> {
  const { notices } = tables;
  const first = aliasedTable(notices, 'first');
  const leased = aliasedTable(notices, 'leased');
  const busyUntil = database
    .select({ until: sql`coalesce(max(${leased.leasedUntil}), 0)` })
    .from(leased)
    .where(and(sameLane(leased, first), isWaiting(leased), eq(leased.state, 'sending')));
  const at = sql<
    number | null
  >`min(case when ${first.sendAt} > ${busyUntil} then ${first.sendAt} else ${busyUntil} end)`;
  const [found] = await database
    .select({ at: at.mapWith(Number) })
    .from(first)
    .where(isLaneFirst(database, notices, first));
  return found?.at ?? undefined;
}

type Notices = Tables['notices'];

/** In the words of the partial index, without bound values: otherwise no engine would use it. */
function isWaiting(notice: Notices): SQL {
  return sql`${notice.state} in ('queued', 'sending')`;
}

function sameLane(one: Notices, other: Notices): SQL | undefined {
  return and(eq(one.workspace, other.workspace), eq(one.lane, other.lane));
}

function isLaneFirst(database: Database, notices: Notices, notice: Notices): SQL | undefined {
  const earlier = aliasedTable(notices, 'earlier');
  const before = database
    .select({ id: earlier.id })
    .from(earlier)
    .where(and(sameLane(earlier, notice), isWaiting(earlier), lt(earlier.id, notice.id)));
  return and(isWaiting(notice), notExists(before));
}

function isLaneFree(database: Database, notices: Notices, notice: Notices): SQL {
  const leased = aliasedTable(notices, 'leased');
  const lease = database
    .select({ id: leased.id })
    .from(leased)
    .where(
      and(
        sameLane(leased, notice),
        isWaiting(leased),
        sql`${leased.state} = 'sending'`,
        gt(leased.leasedUntil, given('now')),
      ),
    );
  return notExists(lease);
}
