import { and, gte, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** One period `[from, to)` of a workspace, instants in UTC epoch milliseconds. */
export interface Period {
  workspace: string;
  from: number;
  to: number;
}

const week = 7 * 24 * 60 * 60 * 1000;

export function isWithin(instant: SQLiteColumn, { from, to }: Pick<Period, 'from' | 'to'>): SQL | undefined {
  return and(gte(instant, from), lt(instant, to));
}

/** Not done yet at that instant, whatever happened after. */
export function notBy(instant: SQLiteColumn, at: number): SQL | undefined {
  return or(isNull(instant), gte(instant, at));
}

/** The period of the same length that ends where this one begins. */
export function before(period: Period): Period {
  return { ...period, from: period.from - (period.to - period.from), to: period.from };
}

/** The four weeks that spikes are measured against. */
export function fourWeeksBefore(period: Period): Period {
  return { ...period, from: period.from - 4 * week, to: period.from };
}
