import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import { runningDeadline } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import type { Complaint } from '../filing/records.ts';
import { isSubject } from '../people/conflict.ts';
import { includesPerson } from '../people/people.ts';
import { stopWrites } from './deadline.ts';

/** Who tells the complainant that the complaint was taken down: the reporter or the desk (rules §4). */
export function acknowledgers(organisation: Organisation, complaint: Complaint): PersonId[] {
  const people = [complaint.reporter, ...organisation.desk.people];
  return [...new Set(people)].filter((person) => !isSubject(organisation, complaint, person));
}

function refuseAcknowledging({ it, organisation, actor }: Asked): Refusal | undefined {
  const { complaint } = it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  const who = acknowledgers(organisation, complaint);
  const allowed = complaint.owner === null ? who : [...who, complaint.owner];
  if (isSubject(organisation, complaint, actor)) return refuse({ code: 'is-subject', who });
  if (!includesPerson(organisation, allowed, actor)) return refuse({ code: 'only-desk-and-owner', who });
  return runningDeadline(it, 'acknowledge') === undefined
    ? refuse({ code: 'acknowledged-already' })
    : undefined;
}

/** The complainant was told that their complaint is here, and by when they hear more. */
export const acknowledge = action(refuseAcknowledging, (facts) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const writes = stopWrites(it.deadlines, ['acknowledge'], { metAt: now });
  const revision = complaint.revision + 1;
  return {
    set: { revision },
    writes,
    entries: [{ kind: 'acknowledged', at: now, actor: { kind: 'person', person: actor } }],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `told:${complaint.version + 1}`, { type: 'acknowledged', by: actor }),
    ],
  };
});
