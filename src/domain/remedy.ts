import { remedyOf } from './case.ts';
import type { Decision, Facts } from './decision.ts';
import { cardNotices, threadNotices } from './decision.ts';
import { refuseUnlessOwner } from './rank.ts';
import type { Bearer, Remedy, RemedyKind } from './records.ts';
import type { Refusal } from './refusal.ts';
import { change, insert } from './write.ts';

export interface Proposal {
  kind: RemedyKind;
  /** Minor units; null for remedies that cost nothing. */
  amount: number | null;
  bearer: Bearer;
  details: string | null;
}

/** What the complainant is to receive (PRODUCT §5). A later proposal takes the place of the one before. */
export function proposeRemedy(facts: Facts, proposal: Proposal): Decision | Refusal {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  const refusal = refuseUnlessOwner(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  const revision = complaint.revision + 1;
  const before = remedyOf(it);
  const remedy: Remedy = {
    id: facts.newId(),
    workspace: complaint.workspace,
    complaint: complaint.id,
    currency: complaint.currency,
    proposedBy: actor,
    proposedAt: now,
    option: 1,
    chosenAt: null,
    rejectedAt: null,
    replacedAt: null,
    carriedOutAt: null,
    carriedOutBy: null,
    ...proposal,
  };
  return {
    set: { revision },
    writes: [
      ...(before === undefined
        ? []
        : [
            change(
              'remedies',
              { workspace: before.workspace, id: before.id, replacedAt: null },
              { replacedAt: now },
            ),
          ]),
      insert('remedies', remedy),
    ],
    entries: [
      {
        kind: 'remedy-proposed',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: {
          remedy: proposal.kind,
          bearer: proposal.bearer,
          ...(proposal.amount === null ? {} : { amount: proposal.amount, currency: complaint.currency }),
        },
        private: { details: proposal.details ?? undefined },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `remedy:${complaint.version + 1}`, { type: 'remedy', by: actor }),
    ],
  };
}
