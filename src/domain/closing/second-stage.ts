import { reopeningStarts } from '../clocks/complainant-clocks.ts';
import { startDeadline, startWrite } from '../clocks/deadline.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { recourseOf, reopenUntil } from '../filing/recourse.ts';
import { presentOf } from '../people/absence.ts';
import { isClearOfSubject } from '../people/conflict.ts';
import { refuseUnlessHandler } from '../people/handling-right.ts';
import { departmentOf, outranks, samePerson } from '../people/people.ts';
import { goingOn } from './going-on.ts';

/** Who looked into it first: the owner, or who settled it on the spot. */
function firstOf({ complaint }: Case): PersonId {
  return complaint.owner ?? complaint.reporter;
}

/** One level higher than the first owner, and somebody else (rules §6): the next of the ladder, at last the top. */
export function reviewerOf(organisation: Organisation, it: Case): PersonId | undefined {
  const { complaint } = it;
  const first = firstOf(it);
  const { leadership } = organisation;
  const ladder = [
    ...(departmentOf(organisation, complaint.department)?.ladder ?? []),
    ...(leadership.executive === undefined ? [] : [leadership.executive]),
    ...leadership.people,
  ];
  return presentOf(organisation, ladder).find(
    (person) =>
      !samePerson(organisation, person, first) &&
      outranks(organisation, person, first) &&
      isClearOfSubject(organisation, complaint, person),
  );
}

function refuseSecondStage({ it, organisation, policy, actor, now }: Asked): Refusal | undefined {
  const { complaint } = it;
  const refusal = refuseUnlessHandler(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  if (complaint.secondStageAt !== null) return refuse({ code: 'second-stage-already' });
  if (complaint.respondedAt === null) return refuse({ code: 'second-stage-needs-answer' });
  if (complaint.closedAt !== null && now > reopenUntil(policy, complaint.closedAt)) {
    return refuse({ code: 'reopen-window-over', days: recourseOf(policy).reopenDays });
  }
  return undefined;
}

/**
 * The complainant wants it looked at again and need not say why: by somebody else, one level higher, with a
 * response clock of its own. The first owner cannot own it again.
 */
export const openSecondStage = action<{ words: string | null }>(refuseSecondStage, (facts, { words }) => {
  const { it, actor, organisation, policy, timetable, now, newId } = facts;
  const before = it.complaint;
  const reviewer = reviewerOf(organisation, it) ?? null;
  const set = {
    secondStageAt: now,
    firstOwner: firstOf(it),
    owner: reviewer,
    claimedAt: reviewer === null ? null : now,
    ...goingOn(before, now),
  };
  const complaint = { ...before, ...set };
  const clocks = reviewer === null ? (['claim', 'response'] as const) : (['response'] as const);
  const entry = before.version + 1;
  return {
    set,
    writes: [
      ...stopClocks(it, ['claim', 'response', 'callback'], { cancelledAt: now }),
      ...clocks.map((clock) =>
        startWrite(startDeadline(complaint, clock, now, { id: newId(), policy, timetable })),
      ),
      ...reopeningStarts({ ...facts, it: { ...it, complaint } }),
    ],
    entries: [
      {
        kind: 'second-stage',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { level: set.level },
        private: { reviewer, first: set.firstOwner, ...(words === null ? {} : { note: words }) },
      },
    ],
    notices: [
      ...cardNotices(complaint, set.revision),
      ...threadNotices(complaint, `second-stage:${entry}`, { type: 'second-stage', owner: reviewer, entry }),
      ...(reviewer === null
        ? []
        : [
            {
              key: `second-stage:${before.id}:${entry}:${reviewer}`,
              lane: personLane(reviewer),
              body: {
                kind: 'direct' as const,
                person: reviewer,
                say: { type: 'second-stage-yours' as const, entry },
              },
            },
          ]),
    ],
  };
});
