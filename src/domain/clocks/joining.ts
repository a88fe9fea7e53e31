import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import type { Facts } from '../facts/decision.ts';
import { threadNotices } from '../facts/decision.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change, insert, type Write } from '../facts/write.ts';
import { isSubject } from '../people/conflict.ts';
import { deskFor } from '../people/handling-right.ts';
import { samePerson } from '../people/people.ts';
import { startDeadline, startWrite } from './deadline.ts';
import type { Deadline, Escalation } from './records.ts';
import { running } from './stop-clocks.ts';

/**
 * Each level that joins must follow within its own clock, or the complaint climbs again (rules §4). The clock
 * is held by who joined; it ends too when what had lapsed is done after all.
 */
export function joinWrites(facts: Omit<Facts, 'actor'>, step: Escalation): Write[] {
  const { it, now, policy, timetable, newId } = facts;
  const { person } = step;
  if (person === null) return [insert('escalations', step)];
  const clock = startDeadline(it.complaint, 'escalation', now, {
    id: newId(),
    policy,
    timetable,
    holder: person,
  });
  return [insert('escalations', step), startWrite(clock)];
}

/** The clocks of this person's own steps up that still run: they have not said that they follow. */
export function toFollow(organisation: Organisation, it: Case, person: PersonId): Deadline[] {
  return running(it).filter(({ holder }) => samePerson(organisation, holder, person));
}

/** A corrective action may lapse after closing, and is followed like anything else. */
function refuseFollowing({ it, organisation, actor }: Asked): Refusal | undefined {
  const { complaint } = it;
  if (isSubject(organisation, complaint, actor)) {
    return refuse({ code: 'is-subject', who: deskFor(organisation, complaint) });
  }
  if (toFollow(organisation, it, actor).length > 0) return undefined;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  return refuse({ code: 'nothing-to-acknowledge', who: running(it).flatMap(({ holder }) => holder ?? []) });
}

/** Says that whoever joined has seen it. */
export const follow = action(refuseFollowing, (facts) => {
  const { it, organisation, actor, now } = facts;
  const { complaint } = it;
  const mine = toFollow(organisation, it, actor);
  const entry = complaint.version + 1;
  return {
    writes: mine.map(({ workspace, id }) =>
      change('deadlines', { workspace, id }, { metAt: now, lookAt: null }),
    ),
    entries: [{ kind: 'escalation-acknowledged', at: now, actor: { kind: 'person', person: actor } }],
    notices: threadNotices(complaint, `acknowledged:${entry}`, {
      type: 'escalation-acknowledged',
      by: actor,
    }),
  };
});
