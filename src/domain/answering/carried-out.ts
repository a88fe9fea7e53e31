import { type Asked, action } from '../facts/action.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change } from '../facts/write.ts';
import { refuseUnlessDeskOrOwner, refuseUnlessOpen } from '../people/handling-right.ts';
import { refuseUnlessApproved } from './approval.ts';
import { optionsOf, toCarryOut } from './offer.ts';

/** The remedy was carried out (rules §6: closing needs it). Nothing is paid before it is approved and chosen. */
export const confirmCarriedOut = action<{ note: string | null }>(refuseCarryingOut, (facts, { note }) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const remedies = toCarryOut(it);
  const revision = complaint.revision + 1;
  return {
    set: { revision },
    writes: remedies.map(({ workspace, id }) =>
      change('remedies', { workspace, id, carriedOutAt: null }, { carriedOutAt: now, carriedOutBy: actor }),
    ),
    entries: [
      {
        kind: 'carried-out',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { remedies: remedies.map(({ kind }) => kind) },
        private: { note: note ?? undefined },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `carried-out:${complaint.version + 1}`, {
        type: 'carried-out',
        by: actor,
        entry: complaint.version + 1,
      }),
    ],
  };
});

function refuseCarryingOut({ it, organisation, actor }: Asked): Refusal | undefined {
  const { complaint } = it;
  const refusal =
    refuseUnlessOpen(complaint) ??
    refuseUnlessDeskOrOwner(organisation, complaint, actor) ??
    refuseUnlessApproved({ it });
  if (refusal !== undefined) return refusal;
  if (optionsOf(it).length > 1) return refuse({ code: 'choice-open' });
  return toCarryOut(it).length === 0 ? refuse({ code: 'nothing-to-carry-out' }) : undefined;
}
