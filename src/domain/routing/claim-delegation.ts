import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Facts } from '../facts/decision.ts';
import { threadNotices } from '../facts/decision.ts';
import { personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { present } from '../people/absence.ts';
import { claimants, mayDelegate, mayTakeInstead, refuseUnlessByRight } from '../people/claim-right.ts';
import { isSubject } from '../people/conflict.ts';
import { includesPerson, samePerson, slackOf } from '../people/people.ts';
import type { ClaimDelegation } from './records.ts';

/**
 * Delegating a claim (rules §3: "… or be delegated by one who is"): whoever may claim a complaint lets a
 * colleague of the department claim it who otherwise could not. It takes effect when the colleague claims;
 * until then everybody who may claim still can, and `isStanding` in claim-right.ts says whether it counts.
 */
export const delegateClaim = action<{ to: PersonId; note: string }>(
  refuseDelegatingClaim,
  (facts, { to, note }) => {
    const { it, actor, organisation, now } = facts;
    const { complaint } = it;
    const mayTake = mayBeDelegated(facts);
    if (!includesPerson(organisation, mayTake, to)) return refuse({ code: 'delegate-to-whom', who: mayTake });
    const entry = complaint.version + 1;
    return {
      set: { claimDelegations: [...complaint.claimDelegations, delegation(facts, to)] },
      entries: [
        {
          kind: 'claim-delegated',
          at: now,
          actor: { kind: 'person', person: actor },
          private: { to, ...(note === '' ? {} : { note }) },
        },
      ],
      notices: [
        ...threadNotices(complaint, `claim-delegated:${entry}`, {
          type: 'claim-delegated',
          by: actor,
          to,
          entry,
        }),
        {
          key: `claim-delegated-to-you:${complaint.id}:${entry}`,
          lane: personLane(to),
          body: { kind: 'direct', person: to, say: { type: 'claim-delegated-to-you', by: actor, entry } },
        },
      ],
    };
  },
);

export function delegation({ actor, now }: Pick<Facts, 'actor' | 'now'>, to: PersonId): ClaimDelegation {
  return { to, by: actor, at: now };
}

/** Only who may claim by their own right, and only while it is looked for an owner. */
function refuseDelegatingClaim(asked: Asked): Refusal | undefined {
  const { it, organisation, actor } = asked;
  const { complaint } = it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (complaint.owner !== null && !isSubject(organisation, complaint, actor)) {
    return refuse({ code: 'claimed-already', by: complaint.owner, who: [complaint.owner] });
  }
  const refusal = refuseUnlessByRight(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  return mayBeDelegated(asked).length === 0 ? refuse({ code: 'delegate-to-whom', who: [] }) : undefined;
}

/**
 * Colleagues of the department whom the actor may let take it: there, reached by Slack, in no conflict, and
 * not entitled already. None where the actor could not claim it themselves.
 */
export function mayBeDelegated({
  it,
  organisation,
  actor,
}: Pick<Facts, 'it' | 'organisation' | 'actor'>): PersonId[] {
  const { complaint } = it;
  if (!mayDelegate(organisation, complaint, actor)) return [];
  const already = [...claimants(organisation, complaint), actor];
  return organisation.people
    .map(({ id }) => id)
    .filter(
      (person) =>
        mayTakeInstead(organisation, complaint, person) &&
        slackOf(organisation, person) !== undefined &&
        samePerson(organisation, present(organisation, person), person) &&
        !includesPerson(organisation, already, person),
    );
}
