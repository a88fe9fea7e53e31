import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change } from '../facts/write.ts';
import { type ApprovalQuestion, authorities } from '../people/approval-tier.ts';
import { isSubject } from '../people/conflict.ts';
import { includesPerson, samePerson } from '../people/people.ts';
import { questionOf, waitingApproval } from './approval.ts';
import { standing } from './offer.ts';

export interface Verdict {
  approval: string;
  approved: boolean;
  reason: string | null;
}

/** What was decided, or asked for anew, is not decided by whoever comes late. */
function refuseDeciding(asked: Asked): Refusal | undefined {
  const { it, actor, receipt } = asked;
  if (it.complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (waitingApproval(it) === undefined) return refuseLate(it);
  return refuseApproving(questionOf(asked, standing(it), receipt), actor);
}

function refuseLate({ approvals }: Case): Refusal {
  const newest = approvals.at(-1);
  if (newest === undefined) return refuse({ code: 'not-found' });
  return newest.decidedBy === null
    ? refuse({ code: 'approval-outdated' })
    : refuse({ code: 'approval-decided', by: newest.decidedBy, approved: newest.approved === true });
}

/** Approves or declines; of several who try, the first decides. */
export const decideApproval = action<Verdict>(refuseDeciding, (facts, verdict) => {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  const approval = it.approvals.find(({ id }) => id === verdict.approval);
  if (approval === undefined) return refuse({ code: 'not-found' });
  if (approval.withdrawnAt !== null) return refuse({ code: 'approval-outdated' });
  if (approval.decidedBy !== null) return refuseLate(it);
  const question = questionOf(facts, standing(it), facts.receipt);
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
});

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
