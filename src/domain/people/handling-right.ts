/** What only the owner, or the desk, or both may do (rules §3). */

import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import type { Complaint } from '../filing/records.ts';
import { presentOf } from './absence.ts';
import { claimants } from './claim-right.ts';
import { isClearOfSubject, isSubject, withoutSubject } from './conflict.ts';
import { includesPerson, isOfDesk, samePerson } from './people.ts';

/** What has ended is not handled any more. */
export function refuseUnlessOpen({ closedAt }: Pick<Complaint, 'closedAt'>): Refusal | undefined {
  return closedAt === null ? undefined : refuse({ code: 'closed' });
}

/** Refuses everybody but the owner. */
export function refuseUnlessOwner(
  organisation: Organisation,
  complaint: Complaint,
  person: PersonId,
): Refusal | undefined {
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (complaint.owner === null) {
    return refuse({ code: 'not-claimed', who: claimants(organisation, complaint) });
  }
  if (isSubject(organisation, complaint, person)) {
    return refuse({ code: 'is-subject', who: [complaint.owner] });
  }
  if (!samePerson(organisation, complaint.owner, person)) {
    return refuse({ code: 'only-owner', who: [complaint.owner] });
  }
  return undefined;
}

/** The desk's people, without the subject. */
export function deskFor(organisation: Organisation, complaint: Complaint): PersonId[] {
  return withoutSubject(organisation, complaint, organisation.desk.people);
}

/** Refuses everybody but the desk. */
export function refuseUnlessDesk(
  organisation: Organisation,
  complaint: Complaint,
  person: PersonId,
): Refusal | undefined {
  const who = deskFor(organisation, complaint);
  if (includesPerson(organisation, who, person)) return undefined;
  return refuse({ code: isSubject(organisation, complaint, person) ? 'is-subject' : 'only-desk', who });
}

/** For what concerns no one complaint: refuses everybody but the desk. */
export function refuseUnlessOfDesk(organisation: Organisation, person: PersonId): Refusal | undefined {
  const who = organisation.desk.people;
  return isOfDesk(organisation, person) ? undefined : refuse({ code: 'only-desk', who });
}

/** The owner or the desk, but not the subject. */
export function refuseUnlessDeskOrOwner(
  organisation: Organisation,
  complaint: Complaint,
  person: PersonId,
): Refusal | undefined {
  const desk = withoutSubject(organisation, complaint, organisation.desk.people);
  const who = [...new Set([...ownerOrStandIn(organisation, complaint), ...desk])];
  if (isSubject(organisation, complaint, person)) return refuse({ code: 'is-subject', who });
  return includesPerson(organisation, who, person) ? undefined : refuse({ code: 'only-desk-and-owner', who });
}

/** The owner, and whoever stands in for them today as far as the subject allows it. */
export function ownerOrStandIn(organisation: Organisation, complaint: Complaint): PersonId[] {
  const { owner } = complaint;
  if (owner === null) return [];
  const standIns = presentOf(organisation, [owner]).filter((person) =>
    isClearOfSubject(organisation, complaint, person),
  );
  return [...new Set([owner, ...standIns])];
}

/** The owner, the desk and the reporter may, the subject never. */
export function handlers(organisation: Organisation, { owner, reporter, subject }: Complaint): PersonId[] {
  const people = [...(owner === null ? [] : [owner]), ...organisation.desk.people, reporter];
  return [...new Set(people)].filter((person) => !isSubject(organisation, { subject }, person));
}

export function refuseUnlessHandler(
  organisation: Organisation,
  complaint: Complaint,
  person: PersonId,
): Refusal | undefined {
  const who = handlers(organisation, complaint);
  if (isSubject(organisation, complaint, person)) return refuse({ code: 'is-subject', who });
  return includesPerson(organisation, who, person) ? undefined : refuse({ code: 'only-handlers', who });
}
