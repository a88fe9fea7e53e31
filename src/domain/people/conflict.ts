/** Who stands in a conflict with a complaint, and who reads it whatever their department (rules §3). */

import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { Complaint } from '../filing/records.ts';
import { presentOf } from './absence.ts';
import {
  entryOf,
  isAdministrator,
  isLeadership,
  isOfAudit,
  isOfDesk,
  outranks,
  samePerson,
} from './people.ts';

export function isSubject(
  organisation: Organisation,
  { subject }: Pick<Complaint, 'subject'>,
  person: PersonId,
): boolean {
  return samePerson(organisation, subject, person);
}

export function withoutSubject(
  organisation: Organisation,
  complaint: Pick<Complaint, 'subject'>,
  people: readonly PersonId[],
): PersonId[] {
  return people.filter((person) => !isSubject(organisation, complaint, person));
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

/** A second stage is for somebody else than the first owner, one level higher (rules §6). */
export function mayLookAgain(
  organisation: Organisation,
  { firstOwner }: Pick<Complaint, 'firstOwner'>,
  person: PersonId,
): boolean {
  if (firstOwner === null) return true;
  return !samePerson(organisation, firstOwner, person) && outranks(organisation, person, firstOwner);
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

/** Reads the case whatever the department has to do with it, restricted or not. */
export function isEntrusted(organisation: Organisation, complaint: Complaint, person: PersonId): boolean {
  return (
    samePerson(organisation, complaint.reporter, person) ||
    samePerson(organisation, complaint.investigator, person) ||
    isOfDesk(organisation, person) ||
    isOfAudit(organisation, person) ||
    isLeadership(organisation, person) ||
    isAdministrator(organisation, person)
  );
}
