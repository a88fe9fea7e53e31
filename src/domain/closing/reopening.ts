import { type Asked, action } from '../facts/action.ts';
import { refuseMerged } from '../facts/merged.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { recourseOf, reopenUntil } from '../filing/recourse.ts';
import { refuseUnlessHandler } from '../people/handling-right.ts';
import { reopen as oneLevelHigher } from './callback.ts';

/** The complainant comes back: one level higher, with a new response clock. */
export const reopenClosed = action<{ reason: string }>(refuseReopening, (facts, { reason }) => {
  const { actor, now } = facts;
  const asked = {
    kind: 'reopening-asked',
    at: now,
    actor: { kind: 'person' as const, person: actor },
    private: { note: reason },
  };
  return oneLevelHigher(facts, { entries: [asked] });
});

/** Within the window a closed complaint is opened again; afterwards a new one takes it up (rules §6). */
function refuseReopening({ it, organisation, policy, actor, now }: Asked): Refusal | undefined {
  const { complaint } = it;
  if (complaint.closedAt === null) return refuse({ code: 'not-closed' });
  const refusal = refuseUnlessHandler(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  if (now <= reopenUntil(policy, complaint.closedAt)) return undefined;
  return refuse({ code: 'reopen-window-over', days: recourseOf(policy).reopenDays });
}

/** A new complaint takes up one whose window is over. */
export function refuseFollowUp(asked: Asked): Refusal | undefined {
  const { it, organisation, policy, actor, now } = asked;
  const { complaint } = it;
  if (complaint.closedAt === null) return refuse({ code: 'not-closed' });
  const refusal = refuseMerged(complaint) ?? refuseUnlessHandler(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  return now > reopenUntil(policy, complaint.closedAt) ? undefined : refuse({ code: 'reopen-instead' });
}
