import type { Organisation, Recourse, SettledCallbacks } from '../facts/organisation.ts';
import type { Severity } from '../facts/severity.ts';

/** What holds unless the organisation file says otherwise under `recourse`. */
export const standardRecourse: Recourse = { callbackAttempts: 3, reopenDays: 30 };

export function recourseOf(policy: Organisation): Recourse {
  return policy.recourse ?? standardRecourse;
}

/** Of complaints settled on the spot all major ones and one in five ordinary ones are called back (rules §1). */
export const standardSettledCallbacks: SettledCallbacks = { ordinary: 0.2, major: 1 };

/** Whether one settled on the spot is called back; `sample` is drawn evenly from 0 (included) to 1 (excluded). */
export function callsBackSettled(policy: Organisation, severity: Severity, sample: number): boolean {
  return sample < (policy.recourse?.settledCallbacks ?? standardSettledCallbacks)[severity];
}

const day = 24 * 60 * 60 * 1000;

/** Until when a complaint that was closed at this instant can be opened again (rules §6). */
export function reopenUntil(policy: Organisation, closedAt: number): number {
  return closedAt + recourseOf(policy).reopenDays * day;
}
