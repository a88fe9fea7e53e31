/** Who may call the complainant (rules §3). */

import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import type { Complaint } from '../filing/records.ts';
import { presentOf } from './absence.ts';
import type { Ownable } from './claim-right.ts';
import { isSubject, withoutSubject } from './conflict.ts';
import { includesPerson, isOfDesk, samePerson } from './people.ts';

/** Owns it, or owned it before the second stage. */
function handledIt(organisation: Organisation, complaint: Ownable, person: PersonId): boolean {
  return [complaint.owner, complaint.firstOwner].some((owner) => samePerson(organisation, owner, person));
}

/** People of the desk who may call the complainant: never the owner, never the subject. */
export function callers(organisation: Organisation, complaint: Ownable): PersonId[] {
  const mayCall = (people: readonly PersonId[]) =>
    withoutSubject(organisation, complaint, presentOf(organisation, people)).filter(
      (person) => !handledIt(organisation, complaint, person),
    );
  const desk = mayCall(organisation.desk.people);
  const stand = organisation.desk.callsWhenOwner;
  return desk.length > 0 || stand === undefined ? desk : mayCall([stand]);
}

export function refuseCallback(
  organisation: Organisation,
  complaint: Complaint,
  person: PersonId,
): Refusal | undefined {
  const who = callers(organisation, complaint);
  if (includesPerson(organisation, who, person)) return undefined;
  if (isSubject(organisation, complaint, person)) return refuse({ code: 'is-subject', who });
  if (handledIt(organisation, complaint, person)) return refuse({ code: 'owner-may-not-call', who });
  // Back before the planned day: whoever acts is there.
  return isOfDesk(organisation, person) ? undefined : refuse({ code: 'only-desk', who });
}
