import type { Organisation, Recourse } from './organisation.ts';

/** What holds unless the organisation file says otherwise under `recourse`. */
export const standardRecourse: Recourse = { callbackAttempts: 3, reopenDays: 30 };

export function recourseOf(policy: Organisation): Recourse {
  return policy.recourse ?? standardRecourse;
}

const day = 24 * 60 * 60 * 1000;

/** Until when a complaint that was closed at this instant can be opened again (PRODUCT §6). */
export function reopenUntil(policy: Organisation, closedAt: number): number {
  return closedAt + recourseOf(policy).reopenDays * day;
}
