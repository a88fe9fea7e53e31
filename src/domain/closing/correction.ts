import { clockworkOf, nudgeBetween, startDeadline, startWrite } from '../clocks/deadline.ts';
import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import { type Facts, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change, insert } from '../facts/write.ts';
import { instantAt } from '../facts/zone.ts';
import type { Complaint } from '../filing/records.ts';
import { presentOf } from '../people/absence.ts';
import { isSubject } from '../people/conflict.ts';
import { refuseUnlessDeskOrOwner } from '../people/handling-right.ts';
import { includesPerson, samePerson } from '../people/people.ts';
import { checkers, unlessOne } from './correction-check.ts';
import type { CorrectiveAction } from './records.ts';
import { analystOf } from './recurrence.ts';

export interface CorrectionPlan {
  text: string;
  owner: PersonId;
  /** The last day on which it is in time, `2026-12-01`; the policy's target without one. */
  dueOn: string | null;
}

/** Something will be changed so that it does not happen again (rules §6): by whom, and until when. */
export const planCorrection = action<CorrectionPlan>(
  ({ it, organisation, actor }) => refuseUnlessDeskOrOwner(organisation, it.complaint, actor),
  (facts, plan) => {
    const { it, actor, organisation, policy, timetable, now, newId } = facts;
    const { complaint } = it;
    if (isSubject(organisation, complaint, plan.owner)) return refuse({ code: 'correction-to-subject' });
    const id = newId();
    const started = startDeadline(complaint, 'corrective', now, {
      id,
      policy,
      timetable,
      holder: plan.owner,
    });
    const dueAt =
      plan.dueOn === null ? started.dueAt : instantAt(plan.dueOn, 24 * 60, organisation.workspace.timezone);
    if (dueAt <= now) return refuse({ code: 'correction-past' });
    const nudgeAt = nudgeBetween(clockworkOf(complaint, { policy, timetable }), now, dueAt);
    const action: CorrectiveAction = {
      id,
      workspace: complaint.workspace,
      complaint: complaint.id,
      text: plan.text,
      owner: plan.owner,
      plannedBy: actor,
      plannedAt: now,
      dueAt,
      doneAt: null,
      doneBy: null,
      effective: null,
      effect: null,
      checkedAt: null,
      checkedBy: null,
      failedAt: null,
      failedBy: null,
    };
    return {
      writes: [
        insert('correctiveActions', action),
        startWrite({ ...started, dueAt, nudgeAt, lookAt: nudgeAt }),
      ],
      entries: [
        {
          kind: 'correction-planned',
          at: now,
          actor: { kind: 'person', person: actor },
          facts: { action: id, dueAt },
          private: { owner: plan.owner, text: plan.text },
        },
      ],
      notices: [
        ...threadNotices(complaint, `correction:${id}`, {
          type: 'correction',
          by: actor,
          owner: plan.owner,
          dueAt,
        }),
        direct(complaint, plan.owner, `correct-this:${id}`, { type: 'correct-this', action: id, by: actor }),
      ],
    };
  },
);

/** What was to be corrected is: said by whom it was given to, the complaint's owner or the desk. */
export const finishCorrection = action<{ id: string }>(refuseFinishing, (facts, { id }) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const action = it.correctiveActions.find((each) => each.id === id);
  if (action === undefined) return refuse({ code: 'step-changed' });
  const refusal = refuseFinishingOf(facts, action);
  if (refusal !== undefined) return refusal;
  const key = { workspace: complaint.workspace, id };
  return {
    writes: [
      change('correctiveActions', { ...key, doneAt: null }, { doneAt: now, doneBy: actor }),
      change('deadlines', key, { metAt: now, lookAt: null }),
    ],
    entries: [
      {
        kind: 'correction-done',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { action: id },
      },
    ],
    notices: [
      ...threadNotices(complaint, `correction-done:${id}`, { type: 'correction-done', by: actor }),
      ...checkNotices(facts, { ...action, doneBy: actor }),
    ],
  };
});

/** Whether anything is left that this person may say was corrected. */
function refuseFinishing(asked: Asked): Refusal | undefined {
  return unlessOne(asked, refuseFinishingOf);
}

export function refuseFinishingOf(asked: Asked, action: CorrectiveAction): Refusal | undefined {
  const { it, organisation, actor } = asked;
  // Whoever was to correct it may have turned out to be whom it is about.
  const theirs =
    samePerson(organisation, action.owner, actor) && !isSubject(organisation, it.complaint, actor);
  const refusal = theirs ? undefined : refuseUnlessDeskOrOwner(organisation, it.complaint, actor);
  if (refusal !== undefined) return refusal;
  return action.doneBy === null ? undefined : refuse({ code: 'step-done-already', by: action.doneBy });
}

/** One of those who may judge it is asked whether it helped: the analyst, or else the desk's first. */
function checkNotices({ it: { complaint }, organisation, actor }: Facts, action: CorrectiveAction) {
  const mayCheck = checkers(organisation, complaint, action);
  const analyst = analystOf(organisation).filter((person) => includesPerson(organisation, mayCheck, person));
  return presentOf(organisation, [...analyst, ...mayCheck])
    .slice(0, 1)
    .map((person) =>
      direct(complaint, person, `check-effect:${action.id}`, {
        type: 'check-effect',
        action: action.id,
        by: actor,
      }),
    );
}

function direct(
  complaint: Pick<Complaint, 'id'>,
  person: PersonId,
  key: string,
  say: Extract<NoticeDraft['body'], { kind: 'direct' }>['say'],
): NoticeDraft {
  return {
    key: `${key}:${complaint.id}:${person}`,
    lane: personLane(person),
    body: { kind: 'direct', person, say },
  };
}
