import { startDeadline, startWrite } from '../clocks/deadline.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import type { Decision, Facts } from '../facts/decision.ts';
import { cardNotices } from '../facts/decision.ts';
import type { Complaint } from '../filing/records.ts';
import { departmentOf } from '../people/people.ts';
import { type Audiences, placementOf, restrictedSeat } from './routing.ts';
import { leave, movingNotices } from './subject.ts';

export interface Relocation {
  moved: Complaint;
  set: Partial<Complaint>;
  writes: NonNullable<Decision['writes']>;
  notices: NonNullable<Decision['notices']>;
}

/**
 * Another department becomes responsible: nobody owns the complaint there yet, its claim clock starts, the
 * response clock runs on (rules §4), the card moves and leaves a bare reference behind. What was
 * confidential stays so.
 */
export function relocate(
  { it, organisation, policy, timetable, now, newId }: Facts,
  to: { department: string; audiences: Audiences },
): Relocation {
  const before = it.complaint;
  const seat = before.restricted
    ? restrictedSeat(organisation, before.subject, to.audiences.restricted)
    : placementOf(organisation, departmentOf(organisation, to.department), before.subject, to.audiences);
  const set = {
    department: to.department,
    ...seat,
    owner: null,
    claimedAt: null,
    revision: before.revision + 1,
  };
  const moved = { ...before, ...set };
  return {
    moved,
    set,
    writes: [
      ...leave(it, seat),
      ...stopClocks(it, ['claim'], { cancelledAt: now }),
      startWrite(startDeadline(moved, 'claim', now, { id: newId(), policy, timetable })),
    ],
    notices: [...movingNotices(it, seat), ...cardNotices(moved, moved.revision)],
  };
}
