import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import type { Organisation } from '../facts/organisation.ts';
import { claimants } from './claim-right.ts';
import { isEntrusted, isSubject } from './conflict.ts';
import { ownerOrStandIn } from './handling-right.ts';
import { departmentOf, includesPerson, isOfDepartment, samePerson } from './people.ts';

/** As much of a case as says who may read it. */
export type Readable = Pick<Case, 'complaint' | 'escalations'> &
  Partial<Pick<Case, 'approvals' | 'cooperations' | 'transfers' | 'hearings' | 'correctiveActions'>>;

/**
 * Who may read the whole case by what they are in it (rules §3), never its subject. What is asked of people for the
 * moment lets them read it too (`may-read.ts`).
 */
export function maySee(organisation: Organisation, it: Readable, person: PersonId): boolean {
  const { complaint } = it;
  if (isSubject(organisation, complaint, person)) return false;
  if (isEntrusted(organisation, complaint, person)) return true;
  if (includesPerson(organisation, ownerOrStandIn(organisation, complaint), person)) return true;
  if (complaint.owner === null && includesPerson(organisation, claimants(organisation, complaint), person)) {
    return true;
  }
  if (it.escalations.some((escalation) => samePerson(organisation, escalation.person, person))) return true;
  // Whoever is asked to approve, or to correct something, sees what for.
  if (it.approvals?.some(({ asked }) => includesPerson(organisation, asked, person))) return true;
  if (it.correctiveActions?.some(({ owner }) => samePerson(organisation, owner, person))) return true;
  return involvedDepartments(it).some((id) => {
    const department = departmentOf(organisation, id);
    if (department === undefined) return false;
    if (complaint.restricted) return samePerson(organisation, department.head ?? null, person);
    return isOfDepartment(organisation, person, department);
  });
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
