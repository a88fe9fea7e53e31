/** Who may claim (rules §3). */

import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import type { Complaint } from '../filing/records.ts';
import type { ClaimDelegation } from '../routing/records.ts';
import { present, presentOf } from './absence.ts';
import { isClearOfSubject, isEntrusted, isSubject, mayLookAgain, reportingLine } from './conflict.ts';
import { departmentOf, includesPerson, isOfDepartment, isOfDesk, rankOf, samePerson } from './people.ts';

/** As much of a complaint as says who may own it and call back: the preflight asks about imagined ones. */
export type Ownable = Pick<
  Complaint,
  'department' | 'subject' | 'restricted' | 'owner' | 'firstOwner' | 'decisionLostAt' | 'decisionLostBy'
>;

/**
 * Everybody who may claim this complaint today: delegated by one who may (they are asked first), or by their own
 * right.
 */
export function claimants(organisation: Organisation, complaint: Complaint): PersonId[] {
  const delegates = standingDelegations(organisation, complaint)
    .map(({ to }) => to)
    .filter((person) => samePerson(organisation, present(organisation, person), person));
  return [...new Set([...delegates, ...claimantsByRight(organisation, complaint)])];
}

/** The delegations that count today. */
export function standingDelegations(organisation: Organisation, complaint: Complaint): ClaimDelegation[] {
  return complaint.claimDelegations.filter((delegation) => isStanding(organisation, complaint, delegation));
}

/**
 * The department's own people of sufficient rank (the desk, once the department has lost the decision), or
 * who stands in for them; where nobody is left, the next above in the reporting line.
 */
export function claimantsByRight(organisation: Organisation, complaint: Ownable): PersonId[] {
  const there = thereOf(organisation, complaint, entitledTo(organisation, complaint));
  return there.length > 0 ? there : nextAbove(organisation, complaint);
}

/** Whom rank and conflicts entitle to claim, there or not. */
export function entitledTo(organisation: Organisation, complaint: Ownable): PersonId[] {
  return organisation.people
    .map((person) => person.id)
    .filter((person) => whyNotClaim(organisation, complaint, person) === undefined);
}

/** Of those who are entitled, and of their substitutes: who is there and in no conflict. */
export function thereOf(
  organisation: Organisation,
  complaint: Ownable,
  entitled: readonly PersonId[],
): PersonId[] {
  return presentOf(organisation, entitled).filter(
    (person) =>
      isClearOfSubject(organisation, complaint, person) && mayLookAgain(organisation, complaint, person),
  );
}

/**
 * Whether a delegation counts today. Whoever gave it must still be entitled to claim: away or not (that may
 * be why they gave it), but not once they are of another department or rank, are the subject, or the
 * decision went to the desk; what the desk gives then counts. And every conflict holds for the delegate,
 * who must be of the department.
 */
function isStanding(organisation: Organisation, complaint: Complaint, { to, by }: ClaimDelegation): boolean {
  return mayTakeInstead(organisation, complaint, to) && mayDelegate(organisation, complaint, by);
}

/** Who may claim by their own right may let somebody else; a delegate may not pass it on. */
export function mayDelegate(organisation: Organisation, complaint: Complaint, person: PersonId): boolean {
  return (
    whyNotClaim(organisation, complaint, person) === undefined ||
    includesPerson(organisation, claimantsByRight(organisation, complaint), person)
  );
}

/** Whether nothing but their rank (or the lost decision) keeps this person of the department from claiming. */
export function mayTakeInstead(organisation: Organisation, complaint: Complaint, person: PersonId): boolean {
  const department = departmentOf(organisation, complaint.department);
  return (
    department !== undefined &&
    isOfDepartment(organisation, person, department) &&
    isClearOfSubject(organisation, complaint, person) &&
    mayLookAgain(organisation, complaint, person) &&
    (!complaint.restricted || isEntrusted(organisation, complaint, person))
  );
}

/** The department's own people who could own it, although the desk decides: the desk may hand it back. */
export function departmentClaimants(organisation: Organisation, complaint: Complaint): PersonId[] {
  return claimants(organisation, { ...complaint, decisionLostAt: null });
}

/** Nobody of the department claimed in time, so the desk decides alone (rules §3, "Show-up"). */
export function isDecisionLost(
  complaint: Pick<Complaint, 'department' | 'decisionLostAt' | 'decisionLostBy'>,
): boolean {
  return complaint.decisionLostAt !== null && complaint.decisionLostBy === complaint.department;
}

/** The first above the subject (or above the department) who is there and may own the complaint. */
export function nextAbove(organisation: Organisation, complaint: Ownable): PersonId[] {
  const head = departmentOf(organisation, complaint.department)?.head;
  const line = reportingLine(organisation, complaint.subject ?? head);
  const first = line.find(
    (person) =>
      isClearOfSubject(organisation, complaint, person) && mayLookAgain(organisation, complaint, person),
  );
  return first === undefined ? [] : [first];
}

type ClaimObstacle =
  | 'is-subject'
  | 'decision-lost'
  | 'other-department'
  | 'rank-too-low'
  | 'must-outrank-subject'
  | 'may-not-see'
  | 'second-stage-other';

/** What keeps somebody from claiming by their own right. */
function whyNotClaim(
  organisation: Organisation,
  complaint: Ownable,
  person: PersonId,
): ClaimObstacle | undefined {
  const department = departmentOf(organisation, complaint.department);
  if (isSubject(organisation, complaint, person)) return 'is-subject';
  if (!mayLookAgain(organisation, complaint, person)) return 'second-stage-other';
  if (isDecisionLost(complaint)) {
    if (!isOfDesk(organisation, person)) return 'decision-lost';
    return isClearOfSubject(organisation, complaint, person) ? undefined : 'must-outrank-subject';
  }
  if (department === undefined || !isOfDepartment(organisation, person, department)) {
    return 'other-department';
  }
  if (rankOf(organisation, person) < organisation.ranks.indexOf(department.minimumClaimRank)) {
    return 'rank-too-low';
  }
  if (!isClearOfSubject(organisation, complaint, person)) return 'must-outrank-subject';
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
  const isDelegate = standingDelegations(organisation, complaint).some(({ to }) =>
    samePerson(organisation, to, person),
  );
  if (isDelegate) return undefined;
  return refuseUnlessByRight(organisation, complaint, person, claimants(organisation, complaint));
}

/** Refuses those who may not claim by their own right; `who` may do instead what was wanted. */
export function refuseUnlessByRight(
  organisation: Organisation,
  complaint: Complaint,
  person: PersonId,
  who: PersonId[] = claimantsByRight(organisation, complaint),
): Refusal | undefined {
  const obstacle = whyNotClaim(organisation, complaint, person);
  if (obstacle === undefined) return undefined;
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
