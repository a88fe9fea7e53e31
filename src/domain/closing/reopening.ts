import { reopeningStarts } from '../clocks/complainant-clocks.ts';
import { startDeadline, startWrite } from '../clocks/deadline.ts';
import { joinWrites } from '../clocks/joining.ts';
import { climb } from '../clocks/ladder.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { type Asked, action } from '../facts/action.ts';
import { cardNotices, type Decision, type Facts, threadNotices } from '../facts/decision.ts';
import { refuseMerged } from '../facts/merged.ts';
import { personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import type { Write } from '../facts/write.ts';
import { recourseOf, reopenUntil } from '../filing/recourse.ts';
import { refuseUnlessHandler } from '../people/handling-right.ts';
import { goingOn } from './going-on.ts';

/** The complainant comes back: one level higher, with a new response clock. */
export const reopenClosed = action<{ reason: string }>(refuseReopening, (facts, { reason }) => {
  const { actor, now } = facts;
  const asked = {
    kind: 'reopening-asked',
    at: now,
    actor: { kind: 'person' as const, person: actor },
    private: { note: reason },
  };
  return reopen(facts, { entries: [asked] });
});

/** Within the window a closed complaint is opened again; afterwards a new one takes it up (rules §6). */
function refuseReopening({ it, organisation, policy, actor, now }: Asked): Refusal | undefined {
  const { complaint } = it;
  if (complaint.closedAt === null) return refuse({ code: 'not-closed' });
  const refusal = refuseUnlessHandler(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  if (now <= reopenUntil(policy, complaint.closedAt)) return undefined;
  return refuse({ code: 'reopen-window-over', days: recourseOf(policy).reopenDays });
}

/** A new complaint takes up one whose window is over. */
export function refuseFollowUp(asked: Asked): Refusal | undefined {
  const { it, organisation, policy, actor, now } = asked;
  const { complaint } = it;
  if (complaint.closedAt === null) return refuse({ code: 'not-closed' });
  const refusal = refuseMerged(complaint) ?? refuseUnlessHandler(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  return now > reopenUntil(policy, complaint.closedAt) ? undefined : refuse({ code: 'reopen-instead' });
}

/** One level higher, with a new response clock (rules §4 and §6). */
export function reopen(facts: Facts, recorded: Decision): Decision {
  const { it, now, policy, timetable, newId } = facts;
  const before = it.complaint;
  const set = goingOn(before, now);
  const complaint = { ...before, ...set };
  const step = climb(facts, [], null, 'reopened');
  // One that never had an owner (settled on the spot) starts its life in the department now.
  const clocks = before.owner === null ? (['claim', 'response'] as const) : (['response'] as const);
  const writes: Write[] = [
    ...(recorded.writes ?? []),
    ...stopClocks(it, ['callback'], { metAt: now }),
    ...joinWrites(facts, step),
    ...reopeningStarts(facts),
    ...clocks.map((clock) =>
      startWrite(startDeadline(complaint, clock, now, { id: newId(), policy, timetable })),
    ),
  ];
  const say = { type: 'reopened' as const, joins: step.person, owner: before.owner };
  return {
    set,
    writes,
    entries: [
      ...recorded.entries,
      {
        kind: 'reopened',
        at: now,
        actor: { kind: 'system' },
        facts: { level: step.level },
        private: { joins: step.person },
      },
    ],
    notices: [
      ...(recorded.notices ?? []),
      ...cardNotices(complaint, set.revision),
      ...threadNotices(complaint, `reopened:${before.version + 1}`, say),
      ...(step.person === null
        ? []
        : [
            {
              key: `reopened-joins:${before.id}:${before.version + 1}`,
              lane: personLane(step.person),
              body: {
                kind: 'direct' as const,
                person: step.person,
                say: { type: 'reopened-to-you' as const },
              },
            },
          ]),
    ],
  };
}
