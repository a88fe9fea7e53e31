import type { Organisation } from '../facts/organisation.ts';
import {
  formatIsoWeek,
  type IsoWeek,
  instantAt,
  isoWeekBounds,
  isoWeekOf,
  localDate,
} from '../facts/zone.ts';
import type { DigestFacts } from './digest-facts.ts';

/** A share with what it was computed from: a rate is never shown without its n. */
export interface Rate {
  hits: number;
  n: number;
  /** 0 to 1; null when there was nothing to count. */
  share: number | null;
}

export interface Spike {
  id: string;
  count: number;
  /** Mean of the four weeks before. */
  usual: number;
}

/** The weekly lessons-learned digest, in figures. */
export interface Digest {
  week: string;
  from: number;
  to: number;
  filed: number;
  filedBefore: number;
  settled: number;
  major: number;
  closed: number;
  closedBefore: number;
  /** Withdrawn, no complaint, merged: counted apart. */
  apart: DigestFacts['apart'];
  open: number;
  overdue: number;
  overdueByDepartment: { department: string; count: number }[];
  response: Rate;
  resolution: Rate;
  satisfaction: Rate;
  unreachable: number;
  noContact: number;
  filedByDepartment: { department: string; count: number }[];
  breachesByDepartment: { department: string; count: number }[];
  decisionsLost: DigestFacts['decisionsLost'];
  recurringCauses: DigestFacts['causes'];
  spikes: { categories: Spike[]; causes: Spike[] };
  majors: DigestFacts['majors'];
  lessons: DigestFacts['lessons'];
  /** Lessons that an earlier one should have made unnecessary. */
  failedLessons: DigestFacts['lessons'];
  money: DigestFacts['money'];
  /** Kept in time ÷ falling due. */
  promises: Rate;
}

const weeksBefore = 4;

/** Adds up one week. Response = answered in time ÷ due; resolution and satisfaction ÷ reached. */
export function composeDigest(
  week: string,
  bounds: { from: number; to: number },
  facts: DigestFacts,
): Digest {
  const { callbacks } = facts;
  return {
    week,
    ...bounds,
    filed: sum(facts.filed.map(({ count }) => count)),
    filedBefore: facts.filedBefore,
    settled: sum(facts.filed.map(({ settled }) => settled)),
    major: sum(facts.filed.filter(({ severity }) => severity === 'major').map(({ count }) => count)),
    closed: facts.closed,
    closedBefore: facts.closedBefore,
    apart: facts.apart,
    open: facts.open,
    overdue: sum(facts.overdue.map(({ count }) => count)),
    overdueByDepartment: mostFirst(facts.overdue),
    response: rate(facts.responses.inTime, facts.responses.due),
    resolution: rate(callbacks.resolved, callbacks.reached),
    satisfaction: rate(callbacks.satisfied, callbacks.reached),
    unreachable: callbacks.unreachable,
    noContact: callbacks.noContact,
    filedByDepartment: byDepartment(facts.filed),
    breachesByDepartment: byDepartment(facts.breaches),
    decisionsLost: facts.decisionsLost,
    recurringCauses: mostFirst(facts.causes).filter(({ count }) => count >= 2),
    spikes: {
      categories: spikes(
        named(facts.filedByCategory, 'category'),
        named(facts.filedByCategoryBefore, 'category'),
      ),
      causes: spikes(named(facts.causes, 'cause'), named(facts.causesBefore, 'cause')),
    },
    majors: facts.majors,
    lessons: facts.lessons,
    failedLessons: facts.lessons.filter(({ repeats }) => repeats !== null),
    money: facts.money,
    promises: rate(facts.promises.kept, facts.promises.due),
  };
}

export function rate(hits: number, n: number): Rate {
  return { hits, n, share: n === 0 ? null : hits / n };
}

/** At least three, and at least twice the mean of the weeks before. */
function spikes(now: Map<string, number>, before: Map<string, number>): Spike[] {
  return [...now]
    .map(([id, count]) => ({ id, count, usual: (before.get(id) ?? 0) / weeksBefore }))
    .filter(({ count, usual }) => count >= 3 && count >= 2 * usual)
    .sort((a, b) => b.count - a.count);
}

function named<Key extends string>(
  rows: readonly ({ count: number } & Record<Key, string>)[],
  key: Key,
): Map<string, number> {
  return new Map(rows.map((row) => [row[key], row.count]));
}

function byDepartment(rows: readonly { department: string; count: number }[]) {
  const counts = new Map<string, number>();
  for (const { department, count } of rows) counts.set(department, (counts.get(department) ?? 0) + count);
  return mostFirst([...counts].map(([department, count]) => ({ department, count })));
}

function mostFirst<Row extends { count: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.count - a.count);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** When the digest of a week is due: the configured weekday and time after the week has ended. */
export function digestDueAt(organisation: Organisation, week: IsoWeek): number {
  const { timezone } = organisation.workspace;
  const { to } = isoWeekBounds(week, timezone);
  const monday = localDate(to, timezone);
  const date = addDays(monday, organisation.digest.day - 1);
  return instantAt(date, organisation.digest.minute, timezone);
}

/** At most so many missed weeks are caught up, the present one apart. */
const mostCaughtUp = 8;

/**
 * The weeks whose digest is due by `now` and not posted yet, oldest first. A workspace's first week is
 * that of its first complaint.
 */
export function digestsDue(
  organisation: Organisation,
  now: number,
  done: readonly string[],
  firstFiledAt: number | undefined,
): string[] {
  if (firstFiledAt === undefined) return [];
  const { timezone } = organisation.workspace;
  const due: string[] = [];
  let week = isoWeekOf(now, timezone);
  for (let back = 0; back <= mostCaughtUp; back += 1) {
    const bounds = isoWeekBounds(week, timezone);
    if (bounds.to <= firstFiledAt) break;
    const name = formatIsoWeek(week);
    if (digestDueAt(organisation, week) <= now && !done.includes(name)) due.unshift(name);
    week = isoWeekOf(bounds.from - 1, timezone);
  }
  return due;
}

/** Last complete week before `now`. */
export function lastWeek(organisation: Organisation, now: number): string {
  const { timezone } = organisation.workspace;
  const { from } = isoWeekBounds(isoWeekOf(now, timezone), timezone);
  return formatIsoWeek(isoWeekOf(from - 1, timezone));
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
