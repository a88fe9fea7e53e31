import { isSubject } from './conflict.ts';
import { stopWrites } from './deadline.ts';
import type { Decision, Facts } from './decision.ts';
import { cardNotices, threadNotices } from './decision.ts';
import type { Organisation } from './organisation.ts';
import { includesPerson } from './people.ts';
import type { Complaint, PersonId } from './records.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Who tells the complainant that the complaint was taken down: the reporter or the desk (rules §4). */
export function acknowledgers(organisation: Organisation, complaint: Complaint): PersonId[] {
  const people = [complaint.reporter, ...organisation.desk.people];
  return [...new Set(people)].filter((person) => !isSubject(organisation, complaint, person));
}

export function refuseAcknowledging({
  it,
  organisation,
  actor,
}: Pick<Facts, 'it' | 'organisation' | 'actor'>) {
  const { complaint } = it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  const who = acknowledgers(organisation, complaint);
  const allowed = complaint.owner === null ? who : [...who, complaint.owner];
  if (includesPerson(organisation, allowed, actor)) return undefined;
  return refuse({
    code: isSubject(organisation, complaint, actor) ? 'is-subject' : 'only-desk-and-owner',
    who,
  });
}

/** The complainant was told that their complaint is here, and by when they hear more. */
export function acknowledge(facts: Facts): Decision | Refusal {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const refusal = refuseAcknowledging(facts);
  if (refusal !== undefined) return refusal;
  const writes = stopWrites(it.deadlines, ['acknowledge'], { metAt: now });
  if (writes.length === 0) return refuse({ code: 'acknowledged-already' });
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
}
