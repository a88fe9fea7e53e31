import { action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import type { Facts } from '../facts/decision.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import type { RemedyKind } from '../facts/remedy-kind.ts';
import { change, insert } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { currenciesOf } from '../people/approval-tier.ts';
import { refuseUnlessOwner } from '../people/handling-right.ts';
import { samePerson } from '../people/people.ts';
import { askApproval } from './approval.ts';
import { entitlementOf, isBelow } from './entitlement.ts';
import { openOffer, standing } from './offer.ts';
import type { Bearer, Remedy } from './offer-records.ts';
import { isOutside, type LikeRemedy, precedentFor } from './precedent.ts';
import type { ReceiptFacts } from './receipt-facts.ts';

/** How a remedy joins what is offered already: in its place, as a further option, or with one of the options. */
export type Joining = 'instead' | 'further' | { option: number };

export interface Proposal {
  kind: RemedyKind;
  /** Minor units; null for remedies that cost nothing. */
  amount: number | null;
  /** The complaint's, unless said. */
  currency?: string;
  bearer: Bearer;
  details: string | null;
  /** `instead`, unless said. */
  joins?: Joining;
}

/** What a proposal is measured against. */
export interface ProposalFacts extends ReceiptFacts {
  /** What like complaints were given. */
  like: readonly LikeRemedy[];
}

/**
 * Who proposes: the owner, or, after the complainant turned an offer down, whoever joined one level up,
 * until they leave it to the owner or the complaint begins anew. Whoever turns out to be its subject does not.
 */
export function proposerOf(it: Pick<Case, 'complaint' | 'rejections'>): PersonId | null {
  const rejection = it.rejections.at(-1);
  const { owner, subject, reopenedAt } = it.complaint;
  if (rejection === undefined || rejection.delegatedBackAt !== null) return owner;
  if (rejection.proposer === subject) return owner;
  if (reopenedAt !== null && reopenedAt > rejection.rejectedAt) return owner;
  return rejection.proposer ?? owner;
}

export function refuseUnlessProposer(
  organisation: Organisation,
  it: Pick<Case, 'complaint' | 'rejections'>,
  person: PersonId,
): Refusal | undefined {
  const proposer = proposerOf(it);
  if (proposer === null || samePerson(organisation, proposer, it.complaint.owner)) {
    return refuseUnlessOwner(organisation, it.complaint, person);
  }
  if (it.complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (samePerson(organisation, it.complaint.subject, person)) {
    return refuse({ code: 'is-subject', who: [proposer] });
  }
  return samePerson(organisation, proposer, person)
    ? undefined
    : refuse({ code: 'only-proposer', who: [proposer] });
}

/** What the complainant is to receive (rules §5). Amounts ask for the approval of their sum. */
export const proposeRemedy = action<Proposal & ProposalFacts>(
  ({ it, organisation, actor }) => refuseUnlessProposer(organisation, it, actor),
  (facts, { others, delegations, like, ...proposal }) => {
    const { it, actor, policy, now } = facts;
    const { complaint } = it;
    const { kind, amount, bearer, details, joins = 'instead', currency = complaint.currency } = proposal;
    const refusal = refuseCurrency(facts, proposal, others);
    if (refusal !== undefined) return refusal;
    const before = openOffer(it);
    const revision = complaint.revision + 1;
    const remedy: Remedy = {
      id: facts.newId(),
      workspace: complaint.workspace,
      complaint: complaint.id,
      kind,
      amount,
      currency,
      bearer,
      details,
      option: optionNumber(before, joins),
      proposedBy: actor,
      proposedAt: now,
      chosenAt: null,
      rejectedAt: null,
      replacedAt: null,
      carriedOutAt: null,
      carriedOutBy: null,
    };
    const replaced = joins === 'instead' ? before : [];
    const stands = [...standing(it).filter((each) => !replaced.includes(each)), remedy];
    const approval = askApproval(facts, stands, { others, delegations });
    const entitlement = entitlementOf(policy, complaint);
    return {
      set: { revision },
      writes: [
        ...replaced.map(({ workspace, id }) =>
          change('remedies', { workspace, id, replacedAt: null }, { replacedAt: now }),
        ),
        insert('remedies', remedy),
        ...approval.writes,
      ],
      entries: [
        {
          kind: 'remedy-proposed',
          at: now,
          actor: { kind: 'person', person: actor },
          facts: {
            remedy: kind,
            bearer,
            option: remedy.option,
            ...(amount === null ? {} : { amount, currency }),
          },
          private: { details: details ?? undefined },
        },
        ...approval.entries,
      ],
      notices: [
        ...cardNotices(complaint, revision),
        ...threadNotices(complaint, `remedy:${complaint.version + 1}`, {
          type: 'remedy',
          by: actor,
          remedy: remedy.id,
          unlike: amount !== null && isOutside(precedentFor(like, kind, currency), amount),
          belowEntitlement: entitlement !== undefined && isBelow(entitlement, stands),
        }),
        ...approval.notices,
      ],
    };
  },
);

/**
 * Only currencies with approval tiers, and one currency for a receipt: a sum of two could not be held
 * against any bound.
 */
function refuseCurrency(
  { it, policy }: Facts,
  { amount, currency = it.complaint.currency, joins = 'instead' }: Proposal,
  others: readonly Remedy[],
): Refusal | undefined {
  if (amount === null) return undefined;
  const currencies = currenciesOf(policy);
  if (!currencies.includes(currency)) return refuse({ code: 'currency-unknown', currencies });
  const replaced = joins === 'instead' ? openOffer(it) : [];
  const beside = [...standing(it).filter((each) => !replaced.includes(each)), ...others];
  const other = beside.find((remedy) => (remedy.amount ?? 0) > 0 && remedy.currency !== currency);
  return other === undefined ? undefined : refuse({ code: 'currency-mixed', currency: other.currency });
}

function optionNumber(before: readonly Remedy[], joins: Joining): number {
  if (joins === 'instead') return 1;
  const highest = Math.max(0, ...before.map(({ option }) => option));
  if (joins === 'further') return highest + 1;
  return before.some(({ option }) => option === joins.option) ? joins.option : highest + 1;
}

/** The currency that a complaint's amounts stand in. */
export function currencyOf(complaint: Pick<Complaint, 'currency'>, remedies: readonly Remedy[]): string {
  return remedies.find(({ amount }) => amount !== null)?.currency ?? complaint.currency;
}
