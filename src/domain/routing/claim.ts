import { checklistNotices } from '../answering/step.ts';
import { claimStarts } from '../clocks/complainant-clocks.ts';
import { startDeadline, startWrite } from '../clocks/deadline.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Facts } from '../facts/decision.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { claimants, departmentClaimants, isDecisionLost, refuseClaim } from '../people/claim-right.ts';
import { isSubject, mayLookAgain } from '../people/conflict.ts';
import { refuseUnlessDeskOrOwner } from '../people/handling-right.ts';
import { entryOf, includesPerson, outranks, samePerson } from '../people/people.ts';
import { delegation, mayBeDelegated } from './claim-delegation.ts';

function refuseClaiming({ it: { complaint }, organisation, actor }: Asked): Refusal | undefined {
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  // The subject is not told who handles it.
  if (complaint.owner !== null && !isSubject(organisation, complaint, actor)) {
    return refuse({ code: 'claimed-already', by: complaint.owner, who: [complaint.owner] });
  }
  return refuseClaim(organisation, complaint, actor);
}

/** Claiming (rules §3): exactly one winner, of sufficient rank. */
export const claim = action(refuseClaiming, (facts) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const revision = complaint.revision + 1;
  return {
    set: { owner: actor, claimedAt: now, revision },
    writes: [...stopClocks(it, ['claim'], { metAt: now }), ...claimStarts(facts)],
    entries: [
      {
        kind: 'claimed',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { level: complaint.level },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `claimed:${complaint.version + 1}`, { type: 'claimed', by: actor }),
      ...checklistNotices(facts),
    ],
  };
});

/**
 * The owner (or the desk) gives the complaint back to the department, with a note for the next owner. A
 * new claim clock starts; the response clock runs on.
 */
export const release = action<{ note: string }>(refuseRelease, (facts, { note }) => {
  const { it, actor, now, policy, timetable, newId } = facts;
  const { complaint } = it;
  const revision = complaint.revision + 1;
  const entry = complaint.version + 1;
  return {
    set: { owner: null, claimedAt: null, revision },
    writes: [startWrite(startDeadline(complaint, 'claim', now, { id: newId(), policy, timetable }))],
    entries: [{ kind: 'released', at: now, actor: { kind: 'person', person: actor }, private: { note } }],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `released:${entry}`, { type: 'released', by: actor, entry }),
    ],
  };
});

/**
 * Hands the complaint to somebody who could have claimed it, with a note that reaches them directly. Somebody
 * who could claim it themselves may so delegate it to a colleague of the department who could not.
 */
export const handOver = action<{ to: PersonId; note: string }>(refuseHandOver, (facts, { to, note }) => {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  const mayTake = heirs(facts);
  const delegated = includesPerson(organisation, mayBeDelegated(facts), to);
  if (!includesPerson(organisation, mayTake, to)) return refuse({ code: 'hand-over-to-whom', who: mayTake });
  const revision = complaint.revision + 1;
  const entry = complaint.version + 1;
  return {
    set: {
      owner: to,
      claimedAt: now,
      revision,
      ...(delegated ? { claimDelegations: [...complaint.claimDelegations, delegation(facts, to)] } : {}),
    },
    entries: [
      {
        kind: 'handed-over',
        at: now,
        actor: { kind: 'person', person: actor },
        ...(delegated ? { facts: { delegated } } : {}),
        private: { to, note },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `handed-over:${entry}`, { type: 'handed-over', by: actor, to, entry }),
      {
        key: `handed-to-you:${complaint.id}:${entry}`,
        lane: personLane(to),
        body: { kind: 'direct', person: to, say: { type: 'handed-to-you', by: actor, entry } },
      },
    ],
  };
});

/**
 * Who may take over: those who may claim (and the department's own, where the desk decides and wishes to
 * hand it back), the levels that have joined, as far as they outrank the
 * subject, and at last those whom the actor may delegate it to; not the present owner.
 */
export function heirs(facts: Pick<Facts, 'it' | 'organisation' | 'actor'>): PersonId[] {
  const { it, organisation } = facts;
  const { owner, subject } = it.complaint;
  const joined = it.escalations
    .flatMap(({ person }) => entryOf(organisation, person ?? '')?.id ?? [])
    .filter((person) => subject === null || outranks(organisation, person, subject))
    .filter((person) => mayLookAgain(organisation, it.complaint, person));
  const back = isDecisionLost(it.complaint) ? departmentClaimants(organisation, it.complaint) : [];
  const people = [
    ...claimants(organisation, it.complaint),
    ...back,
    ...joined,
    ...mayBeDelegated(facts),
  ].filter((person) => !samePerson(organisation, person, owner));
  return [...new Set(people)];
}

/** What was answered is not looked for an owner again. */
function refuseRelease(asked: Asked): Refusal | undefined {
  const refusal = refuseMoving(asked);
  if (refusal !== undefined) return refusal;
  return asked.it.complaint.respondedAt === null ? undefined : refuse({ code: 'answered-already' });
}

function refuseHandOver(asked: Asked): Refusal | undefined {
  const refusal = refuseMoving(asked);
  if (refusal !== undefined) return refusal;
  return heirs(asked).length === 0 ? refuse({ code: 'hand-over-to-whom', who: [] }) : undefined;
}

function refuseMoving({ it, organisation, actor }: Asked): Refusal | undefined {
  const { complaint } = it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (complaint.owner === null) {
    return refuse({ code: 'not-claimed', who: claimants(organisation, complaint) });
  }
  return refuseUnlessDeskOrOwner(organisation, complaint, actor);
}
