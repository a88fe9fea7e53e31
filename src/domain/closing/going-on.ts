import type { Complaint } from '../filing/records.ts';

/** An answered or closed complaint that is handled again: one level higher, to be answered and called back anew. */
export function goingOn(before: Complaint, now: number) {
  return {
    respondedAt: null,
    calledBackAt: null,
    closedAt: null,
    closedBy: null,
    endedAs: null,
    callbackDue: true,
    reopenedAt: now,
    level: before.level + 1,
    revision: before.revision + 1,
  } satisfies Partial<Complaint>;
}
