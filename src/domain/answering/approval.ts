import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import type { Facts } from '../facts/decision.ts';
import { threadNotices } from '../facts/decision.ts';
import type { NoticeDraft } from '../facts/notice.ts';
import { personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import type { EntryDraft } from '../facts/register.ts';
import { change, insert, type Write } from '../facts/write.ts';
import { type ApprovalQuestion, askedFirst, tierFor } from '../people/approval-tier.ts';
import { isSubject } from '../people/conflict.ts';
import { exposure, exposureOfAll, standing } from './offer.ts';
import type { Approval, Remedy } from './offer-records.ts';
import type { ReceiptFacts } from './receipt-facts.ts';

/** One line for each remedy that costs something: exactly what an approval binds. */
export function termsOf(remedies: readonly Remedy[]): string[] {
  return remedies
    .filter(({ amount }) => (amount ?? 0) > 0)
    .map(({ kind, amount, currency, bearer }) => `${kind} ${amount} ${currency} ${bearer}`)
    .sort();
}

export type ApprovalState = 'not-needed' | 'missing' | 'waiting' | 'approved' | 'declined';

/** Whether what is offered now may be promised and paid. A changed kind, amount or bearer needs a second look. */
export function approvalState(it: Pick<Case, 'remedies' | 'approvals'>): ApprovalState {
  const terms = termsOf(standing(it));
  if (terms.length === 0) return 'not-needed';
  const newest = it.approvals.findLast(({ withdrawnAt }) => withdrawnAt === null);
  if (newest === undefined) return 'missing';
  if (newest.approved === null) return 'waiting';
  if (!covers(newest.terms, terms)) return 'missing';
  return newest.approved ? 'approved' : 'declined';
}

/** Every term was approved, and as often. */
function covers(approved: readonly string[], terms: readonly string[]): boolean {
  const left = [...approved];
  return terms.every((term) => {
    const at = left.indexOf(term);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

export function waitingApproval(it: Pick<Case, 'approvals'>): Approval | undefined {
  return it.approvals.find(({ decidedAt, withdrawnAt }) => decidedAt === null && withdrawnAt === null);
}

/** Refuses what would promise or pay something that nobody has approved, and says who can. */
export function refuseUnlessApproved(facts: Pick<Facts, 'it'>): Refusal | undefined {
  const { it } = facts;
  const state = approvalState(it);
  if (state === 'approved' || state === 'not-needed') return undefined;
  if (state === 'declined') return refuse({ code: 'approval-declined' });
  return refuse({ code: 'approval-missing', who: waitingApproval(it)?.asked ?? [] });
}

export function questionOf(
  facts: Pick<Facts, 'it' | 'organisation' | 'policy' | 'now'>,
  remedies: readonly Remedy[],
  { others, delegations }: ReceiptFacts,
): ApprovalQuestion {
  const { it, organisation, policy, now } = facts;
  const costing = remedies.filter(({ amount }) => (amount ?? 0) > 0);
  const currency = costing[0]?.currency ?? it.complaint.currency;
  return {
    complaint: it.complaint,
    amount: exposure(remedies, currency) + exposureOfAll(others, currency),
    currency,
    proposers: [...new Set(costing.map(({ proposedBy }) => proposedBy))],
    organisation,
    policy,
    delegations,
    now,
  };
}

/**
 * Asks for the approval of an offer that is about to stand: withdraws the request before, and makes a new
 * one unless the same was approved already. The sum counts the whole receipt: splitting does not help.
 */
export function askApproval(
  facts: Facts,
  remedies: readonly Remedy[],
  receipt: ReceiptFacts,
): { writes: Write[]; entries: EntryDraft[]; notices: NoticeDraft[] } {
  const { it, actor, now, newId } = facts;
  const { complaint } = it;
  const withdrawn = withdrawWaiting(it, now);
  const terms = termsOf(remedies);
  const question = questionOf(facts, remedies, receipt);
  if (terms.length === 0 || isApproved(it, terms, question.amount)) {
    return { writes: withdrawn, entries: [], notices: [] };
  }
  const asked = askedFirst(question);
  const tier = tierFor(facts.policy, question.amount, question.currency);
  const approval: Approval = {
    id: newId(),
    workspace: complaint.workspace,
    complaint: complaint.id,
    terms,
    amount: question.amount,
    currency: question.currency,
    tier,
    askedBy: actor,
    askedAt: now,
    asked,
    decidedBy: null,
    onBehalfOf: null,
    decidedAt: null,
    approved: null,
    reason: null,
    withdrawnAt: null,
  };
  return {
    writes: [...withdrawn, insert('approvals', approval)],
    entries: [
      {
        kind: 'approval-asked',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { amount: question.amount, currency: question.currency, tier },
        private: { asked },
      },
    ],
    notices: requestNotices(facts, approval),
  };
}

function isApproved(it: Case, terms: readonly string[], amount: number): boolean {
  const newest = it.approvals.findLast(({ withdrawnAt }) => withdrawnAt === null);
  return newest?.approved === true && covers(newest.terms, terms) && amount <= newest.amount;
}

export function withdrawWaiting(it: Case, now: number): Write[] {
  const waiting = waitingApproval(it);
  if (waiting === undefined) return [];
  const { workspace, id } = waiting;
  return [change('approvals', { workspace, id, decidedAt: null }, { withdrawnAt: now })];
}

/** A DM to each who is asked; where nobody may decide, the desk and the administrators hear of it at once. */
function requestNotices({ it, organisation }: Facts, approval: Approval): NoticeDraft[] {
  const { complaint } = it;
  const direct = (person: PersonId, type: 'approval-wanted' | 'nobody-may-approve'): NoticeDraft => ({
    key: `${type}:${approval.id}:${person}`,
    lane: personLane(person),
    body: { kind: 'direct', person, say: { type, approval: approval.id } },
  });
  const helpers = [...new Set([organisation.desk.lead, ...organisation.administrators])].filter(
    (person) => !isSubject(organisation, complaint, person),
  );
  return [
    ...threadNotices(complaint, `approval-asked:${approval.id}`, {
      type: 'approval-asked',
      of: approval.asked,
    }),
    ...approval.asked.map((person) => direct(person, 'approval-wanted')),
    ...(approval.asked.length === 0 ? helpers.map((person) => direct(person, 'nobody-may-approve')) : []),
  ];
}
