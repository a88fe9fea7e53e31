/** What holds where an organisation file says nothing. */
import type { Calendar, Interval } from '../domain/facts/organisation.ts';

export const defaultRanks: readonly string[] = ['staff', 'lead', 'manager', 'director', 'executive'];

/** A calendar id that every organisation has: round the clock in the workspace's zone. */
export const alwaysId = 'always';
/** Where a target set names this instead of a calendar, the department's own counts. */
export const departmentsOwn = 'department';
/** The calendar of departments in a file without any calendars. */
export const officeId = 'office';
/** Approves instead of a rank: the lead of the desk. */
export const deskLead = 'desk-lead';

export const defaultDigest = { day: 1, minute: 9 * 60 } as const;

/** Monday to Friday, nine to six, without holidays. */
export function officeCalendar(timezone: string): Calendar {
  const open: Interval[] = [[9 * 60, 18 * 60]];
  return { kind: 'hours', timezone, week: [open, open, open, open, open, [], []], closed: [], open: [] };
}

/** Staff file, the rank above them claims; with a single rank, everybody. */
export function defaultMinimumClaimRank(ranks: readonly string[]): string {
  return ranks[Math.min(1, ranks.length - 1)]!;
}

/**
 * Approval tiers in major units (rules §5): the desk's lead, the rank below the managers (their deputy,
 * where there is one), the managers, and the highest for everything above.
 */
export function defaultApprovals(ranks: readonly string[]): { upTo?: number; by: string }[] {
  const highest = ranks.length - 1;
  const manager = ranks.indexOf('manager');
  const deputy = Math.min(Math.max(1, manager - 1), highest);
  return [
    { upTo: 50, by: deskLead },
    { upTo: 200, by: ranks[deputy]! },
    { upTo: 2000, by: ranks[manager >= 0 ? manager : Math.min(2, highest)]! },
    { by: ranks[highest]! },
  ];
}
