import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import { threadNotices } from '../facts/decision.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { isSubject } from '../people/conflict.ts';
import { includesPerson, samePerson } from '../people/people.ts';
import type { CorrectiveAction } from './records.ts';
import { lessonNotices } from './recurrence.ts';

/** Did it help? Judged by the desk, audit or the complaint's owner, never by whoever carried it out. */
export const checkCorrection = action<{ id: string; effective: boolean; effect: string }>(
  refuseChecking,
  (facts, { id, effective, effect }) => {
    const { it, actor, now } = facts;
    const { complaint } = it;
    const action = it.correctiveActions.find((each) => each.id === id);
    if (action === undefined) return refuse({ code: 'step-changed' });
    const refusal = refuseCheckingOf(facts, action);
    if (refusal !== undefined) return refusal;
    const failed = effective ? {} : { failedAt: now };
    return {
      writes: [
        change(
          'correctiveActions',
          { workspace: complaint.workspace, id: action.id, checkedAt: null },
          { effective, effect, checkedAt: now, checkedBy: actor, ...failed },
        ),
      ],
      entries: [
        {
          kind: 'correction-checked',
          at: now,
          actor: { kind: 'person', person: actor },
          facts: { action: action.id, effective },
          private: { effect },
        },
      ],
      notices: [
        ...threadNotices(complaint, `correction-checked:${action.id}`, {
          type: 'correction-checked',
          by: actor,
          effective,
        }),
        ...(effective ? [] : lessonNotices(facts, [action], 'lesson-failed')),
      ],
    };
  },
);

/** Whether anything is left whose effect this person may judge. */
function refuseChecking(asked: Asked): Refusal | undefined {
  return unlessOne(asked, refuseCheckingOf);
}

export function refuseCheckingOf(
  { it, organisation, actor }: Asked,
  action: CorrectiveAction,
): Refusal | undefined {
  const who = checkers(organisation, it.complaint, action);
  if (!includesPerson(organisation, who, actor)) return refuse({ code: 'may-not-check', who });
  if (action.doneAt === null) return refuse({ code: 'correction-open', who: [action.owner] });
  if (action.checkedBy !== null) return refuse({ code: 'step-done-already', by: action.checkedBy });
  return action.failedAt === null ? undefined : refuse({ code: 'step-changed' });
}

/** Who judges an effect: the desk, audit and the complaint's owner, without the subject and the doer. */
export function checkers(
  organisation: Organisation,
  complaint: Complaint,
  action: Pick<CorrectiveAction, 'owner' | 'doneBy'>,
): PersonId[] {
  const people = [
    ...organisation.desk.people,
    ...organisation.audit.people,
    ...(complaint.owner === null ? [] : [complaint.owner]),
  ];
  return [...new Set(people)].filter(
    (person) =>
      !isSubject(organisation, complaint, person) &&
      ![action.owner, action.doneBy].some((other) => samePerson(organisation, other, person)),
  );
}

export function unlessOne(
  asked: Asked,
  why: (asked: Asked, action: CorrectiveAction) => Refusal | undefined,
): Refusal | undefined {
  const refusals = asked.it.correctiveActions.map((action) => why(asked, action));
  if (refusals.includes(undefined)) return undefined;
  return refusals.at(-1) ?? refuse({ code: 'step-changed' });
}
