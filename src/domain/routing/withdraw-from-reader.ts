import type { Decision, Facts } from '../facts/decision.ts';
import { cardNotices } from '../facts/decision.ts';
import { type Audiences, couldRead, restrictedSeat } from './routing.ts';
import { arrival, leave, movingNotices } from './subject.ts';

/**
 * The subject can read the channel now that the complaint stands in: they joined it, or it was opened. It moves as if
 * they were named only now (rules §2). Nothing where they cannot.
 */
export function withdrawFromReader(
  { it, organisation, now }: Omit<Facts, 'actor'>,
  audiences: Audiences,
): Decision | undefined {
  const before = it.complaint;
  if (before.subject === null || before.channel === null) return undefined;
  const here = before.restricted ? audiences.restricted : audiences.department;
  if (!couldRead(organisation, before.subject, here)) return undefined;
  const seat = restrictedSeat(organisation, before.subject, audiences.restricted);
  if (seat.channel === before.channel) return undefined;
  const moved = { ...before, ...seat, revision: before.revision + 1 };
  return {
    set: { ...seat, revision: moved.revision },
    writes: leave(it, seat),
    entries: [
      {
        kind: 'subject-joined',
        at: now,
        actor: { kind: 'system' },
        facts: { restricted: seat.restricted, moved: true },
      },
    ],
    notices: [
      ...movingNotices(it, seat),
      ...cardNotices(moved, moved.revision),
      ...arrival(organisation, { ...it, complaint: moved }),
    ],
  };
}
