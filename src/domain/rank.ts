import { present, presentOf } from './absence.ts';
import type { Case } from './case.ts';
import type { Organisation } from './organisation.ts';
import {
  departmentOf,
  entryOf,
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
import type { ClaimDelegation, Complaint, PersonId } from './records.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The rank-and-conflict rules (PRODUCT §3): who may do what with a complaint. */
/** As much of a complaint as says who may own it and call back: the preflight asks about imagined ones. */
export type Ownable = Pick<
  Complaint,
  'department' | 'subject' | 'restricted' | 'owner' | 'firstOwner' | 'decisionLostAt' | 'decisionLostBy'
>;

export function isSubject(
  organisation: Organisation,
  { subject }: Pick<Complaint, 'subject'>,
  person: PersonId,
): boolean {
  return samePerson(organisation, subject, person);
}

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

/** Nobody of the department claimed in time, so the desk decides alone (PRODUCT §3, "Show-up"). */
export function isDecisionLost(
  complaint: Pick<Complaint, 'department' | 'decisionLostAt' | 'decisionLostBy'>,
): boolean {
  return complaint.decisionLostAt !== null && complaint.decisionLostBy === complaint.department;
}

/** Neither the subject nor somebody whom the subject stands above or beside. */
export function isClearOfSubject(
  organisation: Organisation,
  { subject }: Pick<Complaint, 'subject'>,
  person: PersonId,
): boolean {
  if (subject === null) return true;
  return !samePerson(organisation, subject, person) && outranks(organisation, person, subject);
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

/** From this person upwards, manager by manager, and at last the executive: who is there today. */
export function reportingLine(organisation: Organisation, from: PersonId | undefined): PersonId[] {
  const line: PersonId[] = [];
  let person = from;
  while (person !== undefined && !line.includes(person)) {
    line.push(person);
    person = entryOf(organisation, person)?.manager;
  }
  const { executive } = organisation.leadership;
  return presentOf(organisation, executive === undefined ? line : [...line, executive]);
}

type ClaimObstacle =
  | 'is-subject'
  | 'decision-lost'
  | 'other-department'
  | 'rank-too-low'
  | 'must-outrank-subject'
  | 'may-not-see'
  | 'second-stage-other';

/** A second stage is for somebody else than the first owner, one level higher (PRODUCT §6). */
export function mayLookAgain(
  organisation: Organisation,
  { firstOwner }: Pick<Complaint, 'firstOwner'>,
  person: PersonId,
): boolean {
  if (firstOwner === null) return true;
  return !samePerson(organisation, firstOwner, person) && outranks(organisation, person, firstOwner);
}

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

/** As much of a case as says who may read it. */
export type Readable = Pick<Case, 'complaint' | 'escalations'> &
  Partial<Pick<Case, 'approvals' | 'cooperations' | 'transfers' | 'hearings'>>;

/** Who may read the whole case: never its subject. */
export function maySee(organisation: Organisation, it: Readable, person: PersonId): boolean {
  const { complaint } = it;
  if (isSubject(organisation, complaint, person)) return false;
  if (isEntrusted(organisation, complaint, person)) return true;
  if (includesPerson(organisation, ownerOrStandIn(organisation, complaint), person)) return true;
  if (complaint.owner === null && includesPerson(organisation, claimants(organisation, complaint), person)) {
    return true;
  }
  if (it.escalations.some((escalation) => samePerson(organisation, escalation.person, person))) return true;
  // Whoever is asked to approve sees what for.
  if (it.approvals?.some(({ asked }) => includesPerson(organisation, asked, person))) return true;
  return involvedDepartments(it).some((id) => {
    const department = departmentOf(organisation, id);
    if (department === undefined) return false;
    if (complaint.restricted) return samePerson(organisation, department.head ?? null, person);
    return isOfDepartment(organisation, person, department);
  });
}

/** Reads the case whatever the department has to do with it, restricted or not. */
function isEntrusted(organisation: Organisation, complaint: Complaint, person: PersonId): boolean {
  return (
    samePerson(organisation, complaint.reporter, person) ||
    samePerson(organisation, complaint.investigator, person) ||
    isOfDesk(organisation, person) ||
    isOfAudit(organisation, person) ||
    isLeadership(organisation, person) ||
    isAdministrator(organisation, person)
  );
}

/** The responsible department, those that help, and those that are asked whether it is theirs. */
function involvedDepartments({
  complaint,
  cooperations = [],
  transfers = [],
  hearings = [],
}: Readable): string[] {
  return [
    complaint.department,
    ...cooperations.map(({ department }) => department),
    ...transfers.filter(({ decidedAt }) => decidedAt === null).map(({ to }) => to),
    ...hearings.filter(({ ruledAt }) => ruledAt === null).flatMap(({ sides }) => sides),
  ];
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

function withoutSubject(
  organisation: Organisation,
  complaint: Ownable,
  people: readonly PersonId[],
): PersonId[] {
  return people.filter((person) => !isSubject(organisation, complaint, person));
}
