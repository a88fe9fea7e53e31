import { startDeadline, startWrite } from '../clocks/deadline.ts';
import { pauseEndWrites } from '../clocks/pause.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { callbackWantedNotices } from '../closing/callback-wanted.ts';
import { type Asked, action } from '../facts/action.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { insert } from '../facts/write.ts';
import { refuseUnlessOwner } from '../people/handling-right.ts';
import { refuseUnlessApproved } from './approval.ts';
import type { Means } from './contact-records.ts';
import { refuseUnsigned } from './countersignature.ts';
import { refuseOpenSteps } from './step.ts';

export function openPoints(it: Case): number[] {
  return it.points.filter((point) => point.outcome === null).map((point) => point.number);
}

/**
 * The answer was given to the complainant (rules §5): not while a point is without a finding. Stops
 * the response clock and starts the desk's callback clock.
 */
export const giveResponse = action<{ means: Means; text: string }>(refuseResponse, (facts, given) => {
  const { it, actor, organisation, policy, timetable, now, newId } = facts;
  const { complaint } = it;
  const revision = complaint.revision + 1;
  const round = it.responses.length + 1;
  return {
    set: { respondedAt: now, callbackDue: true, revision },
    writes: [
      insert('responses', {
        id: newId(),
        workspace: complaint.workspace,
        complaint: complaint.id,
        means: given.means,
        text: given.text,
        givenBy: actor,
        givenAt: now,
      }),
      ...pauseEndWrites(facts, actor),
      ...stopClocks(it, ['acknowledge', 'finding', 'update', 'response'], { metAt: now }),
      startWrite(startDeadline(complaint, 'callback', now, { id: newId(), policy, timetable })),
    ],
    entries: [
      {
        kind: 'answered',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { means: given.means, round },
        private: { text: given.text },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `answered:${round}`, { type: 'answered', by: actor }),
      ...callbackWantedNotices(complaint, organisation, round),
    ],
  };
});

function refuseResponse(asked: Asked): Refusal | undefined {
  const { it, organisation, actor } = asked;
  const { complaint } = it;
  const refusal = refuseUnlessOwner(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  if (complaint.respondedAt !== null) return refuse({ code: 'answered-already' });
  const numbers = openPoints(it);
  if (numbers.length > 0) return refuse({ code: 'points-open', numbers });
  return refuseUnsigned(organisation, it) ?? refuseUnlessApproved({ it }) ?? refuseOpenSteps(asked);
}
