import { questionOf, type ReceiptFacts } from './approval.ts';
import { type ApprovalQuestion, authorities } from './approval-tier.ts';
import { isSubject } from './conflict.ts';
import type { Decision, Facts } from './decision.ts';
import { cardNotices, threadNotices } from './decision.ts';
import { personLane } from './notice.ts';
import { standing } from './offer.ts';
import { includesPerson, samePerson } from './people.ts';
import type { PersonId } from './records.ts';
import { type Refusal, refuse } from './refusal.ts';
import { change } from './write.ts';

export interface Verdict {
  approval: string;
  approved: boolean;
  reason: string | null;
}

/** Approves or declines; of several who try, the first decides. */
export function decideApproval(facts: Facts, verdict: Verdict, receipt: ReceiptFacts): Decision | Refusal {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  const approval = it.approvals.find(({ id }) => id === verdict.approval);
  if (approval === undefined) return refuse({ code: 'not-found' });
  if (approval.withdrawnAt !== null) return refuse({ code: 'approval-outdated' });
  if (approval.decidedBy !== null) {
    return refuse({ code: 'approval-decided', by: approval.decidedBy, approved: approval.approved === true });
  }
  const question = questionOf(facts, standing(it), receipt);
  const refusal = refuseApproving(question, actor);
  if (refusal !== undefined) return refusal;
  const authority = authorities(question).find(({ person }) => samePerson(organisation, person, actor));
  const onBehalfOf = authority?.onBehalfOf ?? null;
  const { approved, reason } = verdict;
  const revision = complaint.revision + 1;
  const entry = complaint.version + 1;
  const { workspace, id, askedBy } = approval;
  return {
    set: { revision },
    writes: [
      change(
        'approvals',
        { workspace, id, decidedAt: null },
        { decidedBy: actor, onBehalfOf, decidedAt: now, approved, reason, amount: question.amount },
      ),
    ],
    entries: [
      {
        kind: approved ? 'approved' : 'declined',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { amount: question.amount, currency: question.currency, tier: approval.tier },
        private: { note: reason ?? undefined, onBehalfOf: onBehalfOf ?? undefined },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `approval-decided:${id}`, {
        type: 'approval-decided',
        by: actor,
        onBehalfOf,
        approved,
        entry,
      }),
      {
        key: `approval-answer:${id}`,
        lane: personLane(askedBy),
        body: {
          kind: 'direct',
          person: askedBy,
          say: { type: 'approval-answer', by: actor, approved, entry },
        },
      },
    ],
  };
}

/** Why this person may not decide on this sum, and who may. */
export function refuseApproving(question: ApprovalQuestion, person: PersonId): Refusal | undefined {
  const { organisation, complaint, proposers } = question;
  const who = [...new Set(authorities(question).map((authority) => authority.person))];
  if (isSubject(organisation, complaint, person)) return refuse({ code: 'is-subject', who });
  if (includesPerson(organisation, who, person)) return undefined;
  if (includesPerson(organisation, proposers, person)) {
    return refuse({ code: 'proposer-may-not-approve', who });
  }
  return refuse({ code: 'may-not-approve', who });
}
