import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Decision, Facts } from '../facts/decision.ts';
import { threadNotices } from '../facts/decision.ts';
import type { NoticeDraft } from '../facts/notice.ts';
import { personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change, insert } from '../facts/write.ts';
import { isSubject } from '../people/conflict.ts';
import { refuseUnlessOpen } from '../people/handling-right.ts';
import { includesPerson } from '../people/people.ts';
import { refuseReading } from '../reading/may-read.ts';
import { approvalState, waitingApproval } from './approval.ts';
import type { PromiseKind, PromiseMade } from './contact-records.ts';
import { standing } from './offer.ts';
import { proposerOf } from './remedy.ts';

export interface PromisePlan {
  kind: PromiseKind;
  text: string;
  dueAt: number;
  /** The note in the thread in which it was made. */
  note: string | null;
}

/** The share of the time after which whoever has to keep it is reminded. */
const nudgeShare = 0.75;

/**
 * Logs a promise to the complainant (rules §5): a procedural one starts a clock towards them; a
 * substantive one needs the approval of what it promises first.
 */
export const makePromise = action<PromisePlan>(refusePromising, (facts, plan) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const refusal = refuseSubstance(facts, plan);
  if (refusal !== undefined) return refusal;
  if (plan.dueAt <= now) return refuse({ code: 'promise-past' });
  const { kind, text, dueAt, note } = plan;
  return {
    writes: [
      insert('promises', {
        id: facts.newId(),
        workspace: complaint.workspace,
        complaint: complaint.id,
        kind,
        text,
        dueAt,
        lookAt: now + Math.floor((dueAt - now) * nudgeShare),
        nudgedAt: null,
        madeBy: actor,
        madeAt: now,
        note,
        keptAt: null,
        brokenAt: null,
      }),
    ],
    entries: [
      {
        kind: 'promise-made',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { promise: kind, dueAt },
        private: { text },
      },
    ],
    notices: threadNotices(complaint, `promised:${complaint.version + 1}`, {
      type: 'promised',
      by: actor,
      dueAt,
    }),
  };
});

function refusePromising(asked: Asked): Refusal | undefined {
  return refuseUnlessOpen(asked.it.complaint) ?? refuseReading(asked);
}

function refuseSubstance({ it }: Facts, { kind }: PromisePlan): Refusal | undefined {
  if (kind !== 'substantive') return undefined;
  const proposer = proposerOf(it);
  if (standing(it).length === 0) {
    return refuse({ code: 'promise-needs-remedy', who: proposer === null ? [] : [proposer] });
  }
  const state = approvalState(it);
  if (state === 'approved' || state === 'not-needed') return undefined;
  // Whoever declined waits for another offer, not for another question.
  if (state === 'declined') return refuse({ code: 'approval-declined' });
  return refuse({ code: 'promise-needs-approval', who: waitingApproval(it)?.asked ?? [] });
}

/** The owner, the desk, or whoever made it confirms that it was kept. Late is late: it stays broken. */
export const keepPromise = action<{ promise: string }>(refuseKeeping, (facts, { promise: id }) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const promise = it.promises.find((each) => each.id === id);
  if (promise === undefined) return refuse({ code: 'not-found' });
  const refusal = refuseKeepingOf(facts, promise);
  if (refusal !== undefined) return refusal;
  return {
    writes: [
      change('promises', { workspace: promise.workspace, id, keptAt: null }, { keptAt: now, lookAt: null }),
    ],
    entries: [
      {
        kind: 'promise-kept',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { inTime: now <= promise.dueAt },
      },
    ],
    notices: threadNotices(complaint, `promise-kept:${id}`, { type: 'promise-kept', by: actor }),
  };
});

/** Whether any promise is left that this person may say was kept; else why not of the newest. */
function refuseKeeping(asked: Asked): Refusal | undefined {
  const refusals = asked.it.promises.map((promise) => refuseKeepingOf(asked, promise));
  if (refusals.includes(undefined)) return undefined;
  return refusals.at(-1) ?? refuse({ code: 'promise-kept-already' });
}

function refuseKeepingOf(asked: Asked, promise: PromiseMade): Refusal | undefined {
  const { it, organisation, actor } = asked;
  const { complaint } = it;
  const who = keepers(asked, promise);
  if (isSubject(organisation, complaint, actor)) return refuse({ code: 'is-subject', who });
  if (!includesPerson(organisation, who, actor)) return refuse({ code: 'only-keepers', who });
  // Whoever made it for another department may have no part in it any more.
  const refusal = refuseReading(asked);
  if (refusal !== undefined) return refusal;
  if (promise.keptAt !== null) return refuse({ code: 'promise-kept-already' });
  // A complaint that was withdrawn or misfiled waits for no promise; one that was closed still does.
  return complaint.endedAs === null ? undefined : refuse({ code: 'closed' });
}

/** The promises that this person may say were kept. */
export function keepable(asked: Asked): PromiseMade[] {
  return asked.it.promises.filter((promise) => refuseKeepingOf(asked, promise) === undefined);
}

function keepers({ it, organisation }: Pick<Facts, 'it' | 'organisation'>, promise: PromiseMade): PersonId[] {
  const { owner } = it.complaint;
  const people = [...(owner === null ? [] : [owner]), promise.madeBy, ...organisation.desk.people];
  return [...new Set(people)].filter((person) => !isSubject(organisation, it.complaint, person));
}

/** What the promises of one complaint ask for by now: a reminder before, and at the time a recorded breach. */
export function sweepPromises(facts: Omit<Facts, 'actor'>): Decision | undefined {
  const { it, now } = facts;
  const due = it.promises.filter(({ lookAt }) => lookAt !== null && lookAt <= now);
  if (due.length === 0) return undefined;
  const parts = due.map((promise) =>
    now > promise.dueAt ? broken(facts, promise) : reminder(facts, promise),
  );
  return {
    writes: parts.flatMap(({ writes }) => writes ?? []),
    entries: parts.flatMap(({ entries }) => entries),
    notices: parts.flatMap(({ notices }) => notices ?? []),
  };
}

function reminder(facts: Omit<Facts, 'actor'>, promise: PromiseMade): Decision {
  const { workspace, id, dueAt } = promise;
  return {
    writes: [change('promises', { workspace, id, keptAt: null }, { nudgedAt: facts.now, lookAt: dueAt + 1 })],
    entries: [{ kind: 'nudged', at: facts.now, actor: { kind: 'system' }, facts: { promise: promise.kind } }],
    notices: [toKeeper(facts, promise, 'promise-due')],
  };
}

function broken(facts: Omit<Facts, 'actor'>, promise: PromiseMade): Decision {
  const { complaint } = facts.it;
  const { workspace, id, dueAt, kind } = promise;
  return {
    writes: [change('promises', { workspace, id, keptAt: null }, { brokenAt: dueAt, lookAt: null })],
    entries: [
      { kind: 'promise-broken', at: facts.now, actor: { kind: 'system' }, facts: { promise: kind, dueAt } },
    ],
    notices: [
      ...threadNotices(complaint, `promise-broken:${id}`, { type: 'promise-broken', owner: complaint.owner }),
      toKeeper(facts, promise, 'promise-broken'),
    ],
  };
}

function toKeeper(
  { it, organisation }: Pick<Facts, 'it' | 'organisation'>,
  promise: PromiseMade,
  type: 'promise-due' | 'promise-broken',
): NoticeDraft {
  const person = it.complaint.owner ?? organisation.desk.lead;
  return {
    key: `${type}:${promise.id}`,
    lane: personLane(person),
    body: { kind: 'direct', person, say: { type, promise: promise.id } },
  };
}
