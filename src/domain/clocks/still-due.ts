import type { Case } from '../facts/case.ts';
import { heldClocks } from './clock.ts';
import type { Deadline } from './records.ts';

/**
 * A ping whose deadline was met while it waited would only be noise. `sentAt`: whether it had something to say
 * when it went out.
 */
export function isStillDue(
  { complaint, deadlines }: Pick<Case, 'complaint' | 'deadlines'>,
  { clock, dueAt }: Pick<Deadline, 'clock' | 'dueAt'>,
  sentAt?: number,
): boolean {
  const still = (end: number | null) => end === null || (sentAt !== undefined && end >= sentAt);
  // What is to be corrected outlives the complaint, and so does asking a level about it.
  const outlives = heldClocks.includes(clock);
  if (!still(complaint.closedAt) && !outlives) return false;
  return deadlines.some(
    (deadline) =>
      deadline.clock === clock &&
      deadline.dueAt === dueAt &&
      still(deadline.metAt) &&
      still(deadline.cancelledAt),
  );
}
