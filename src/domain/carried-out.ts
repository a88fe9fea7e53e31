import { refuseUnlessApproved } from './approval.ts';
import type { Decision, Facts } from './decision.ts';
import { cardNotices, threadNotices } from './decision.ts';
import { refuseUnlessDeskOrOwner } from './handling-right.ts';
import { optionsOf, toCarryOut } from './offer.ts';
import { type Refusal, refuse } from './refusal.ts';
import { change } from './write.ts';

/** The remedy was carried out (rules §6: closing needs it). Nothing is paid before it is approved and chosen. */
export function confirmCarriedOut(facts: Facts, note: string | null): Decision | Refusal {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  const refusal = refuseUnlessDeskOrOwner(organisation, complaint, actor) ?? refuseUnlessApproved(facts);
  if (refusal !== undefined) return refusal;
  if (optionsOf(it).length > 1) return refuse({ code: 'choice-open' });
  const remedies = toCarryOut(it);
  if (remedies.length === 0) return refuse({ code: 'nothing-to-carry-out' });
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
}
