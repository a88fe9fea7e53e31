import type { Case } from './case.ts';
import type { Organisation } from './organisation.ts';
import {
  departmentOf,
  includesPerson,
  isAdministrator,
  isLeadership,
  isOfAudit,
  isOfDepartment,
  isOfDesk,
  outranks,
  rankOf,
  samePerson,
} from './people.ts';
import type { Complaint, PersonId } from './records.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The rank-and-conflict rules (PRODUCT §3): who may do what with a complaint. */
export function isSubject(organisation: Organisation, complaint: Complaint, person: PersonId): boolean {
  return samePerson(organisation, complaint.subject, person);
}

/**
 * Everybody who may claim this complaint today: the department's own people. Where a complaint about a
 * colleague leaves none of them, those of the desk and of leadership who outrank the colleague.
 */
export function claimants(organisation: Organisation, complaint: Complaint): PersonId[] {
  const own = organisation.people
    .map((person) => person.id)
    .filter((person) => whyNotClaim(organisation, complaint, person) === undefined);
  const { subject } = complaint;
  if (own.length > 0 || subject === null) return own;
  const others = [...new Set([...organisation.desk.people, ...organisation.leadership.people])];
  return others.filter(
    (person) => !isSubject(organisation, complaint, person) && outranks(organisation, person, subject),
  );
}

type ClaimObstacle =
  | 'is-subject'
  | 'other-department'
  | 'rank-too-low'
  | 'must-outrank-subject'
  | 'may-not-see';

function whyNotClaim(
  organisation: Organisation,
  complaint: Complaint,
  person: PersonId,
): ClaimObstacle | undefined {
  const department = departmentOf(organisation, complaint.department);
  if (isSubject(organisation, complaint, person)) return 'is-subject';
  if (department === undefined || !isOfDepartment(organisation, person, department)) {
    return 'other-department';
  }
  if (rankOf(organisation, person) < organisation.ranks.indexOf(department.minimumClaimRank)) {
    return 'rank-too-low';
  }
  if (complaint.subject !== null && !outranks(organisation, person, complaint.subject)) {
    return 'must-outrank-subject';
  }
  if (complaint.restricted && !samePerson(organisation, department.head ?? null, person)) {
    return 'may-not-see';
  }
  return undefined;
}

/** Refuses those who may not own the complaint, and says who may. */
export function refuseClaim(
  organisation: Organisation,
  complaint: Complaint,
  person: PersonId,
): Refusal | undefined {
  const obstacle = whyNotClaim(organisation, complaint, person);
  if (obstacle === undefined) return undefined;
  const who = claimants(organisation, complaint);
  if (includesPerson(organisation, who, person)) return undefined;
  const department = departmentOf(organisation, complaint.department);
  switch (obstacle) {
    case 'rank-too-low':
      return refuse({ code: obstacle, rank: department?.minimumClaimRank ?? '', who });
    case 'other-department':
      return refuse({ code: obstacle, department: complaint.department, who });
    default:
      return refuse({ code: obstacle, who });
  }
}

/** Who may read the whole case: never its subject. */
export function maySee(organisation: Organisation, it: Case, person: PersonId): boolean {
  const { complaint } = it;
  if (isSubject(organisation, complaint, person)) return false;
  if (samePerson(organisation, complaint.reporter, person)) return true;
  if (samePerson(organisation, complaint.owner, person)) return true;
  if (
    isOfDesk(organisation, person) ||
    isOfAudit(organisation, person) ||
    isLeadership(organisation, person) ||
    isAdministrator(organisation, person)
  ) {
    return true;
  }
  if (it.escalations.some((escalation) => samePerson(organisation, escalation.person, person))) return true;
  const department = departmentOf(organisation, complaint.department);
  if (department === undefined) return false;
  if (complaint.restricted) return samePerson(organisation, department.head ?? null, person);
  return isOfDepartment(organisation, person, department);
}

export function refuseReading(organisation: Organisation, it: Case, person: PersonId): Refusal | undefined {
  if (maySee(organisation, it, person)) return undefined;
  return refuse({
    code: isSubject(organisation, it.complaint, person) ? 'is-subject' : 'may-not-see',
    who: withoutSubject(organisation, it.complaint, organisation.desk.people),
  });
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

/** People of the desk who may call the complainant: never the owner, never the subject. */
export function callers(organisation: Organisation, complaint: Complaint): PersonId[] {
  const mayCall = (people: readonly PersonId[]) =>
    withoutSubject(organisation, complaint, people).filter(
      (person) => !samePerson(organisation, complaint.owner, person),
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
  if (samePerson(organisation, complaint.owner, person)) return refuse({ code: 'owner-may-not-call', who });
  return refuse({ code: 'only-desk', who });
}

/** The owner or the desk, but not the subject. */
export function refuseUnlessDeskOrOwner(
  organisation: Organisation,
  complaint: Complaint,
  person: PersonId,
): Refusal | undefined {
  const desk = withoutSubject(organisation, complaint, organisation.desk.people);
  const who = complaint.owner === null ? desk : [complaint.owner, ...desk];
  if (isSubject(organisation, complaint, person)) return refuse({ code: 'is-subject', who });
  return includesPerson(organisation, who, person) ? undefined : refuse({ code: 'only-desk-and-owner', who });
}

function withoutSubject(
  organisation: Organisation,
  complaint: Complaint,
  people: readonly PersonId[],
): PersonId[] {
  return people.filter((person) => !isSubject(organisation, complaint, person));
}
