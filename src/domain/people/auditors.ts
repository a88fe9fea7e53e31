import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { Complaint } from '../filing/records.ts';
import { presentOf } from './absence.ts';
import { departmentOf, isOfDepartment, samePerson } from './people.ts';

/** Auditors who are independent of a complaint: not its subject, not of the department, not its owner. */
export function eligibleAuditors(
  organisation: Organisation,
  complaint: Pick<Complaint, 'subject' | 'department' | 'owner'>,
): PersonId[] {
  const department = departmentOf(organisation, complaint.department);
  return presentOf(organisation, organisation.audit.people).filter(
    (person) =>
      !samePerson(organisation, person, complaint.subject) &&
      !samePerson(organisation, person, complaint.owner) &&
      (department === undefined || !isOfDepartment(organisation, person, department)),
  );
}

/** The independent investigator: auditors take turns by the number of the reference. */
export function investigatorFor(
  organisation: Organisation,
  complaint: Pick<Complaint, 'subject' | 'department' | 'owner' | 'reference'>,
): PersonId | null {
  const auditors = eligibleAuditors(organisation, complaint);
  const number = Number(complaint.reference.slice(-6));
  return auditors[number % Math.max(1, auditors.length)] ?? null;
}
