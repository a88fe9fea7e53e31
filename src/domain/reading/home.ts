import type { PersonId } from '../facts/actor.ts';
import type { Organisation } from '../facts/organisation.ts';
import { mayEverApprove } from '../people/approval-tier.ts';
import { entryOf, isAdministrator, isLeadership, isOfAudit, isOfDesk, samePerson } from '../people/people.ts';

/** What somebody may find on their Home, in the order in which it is shown. */
export const homeLists = [
  'mine',
  'approve',
  'acknowledge',
  'callback',
  'unclaimed',
  'hearings',
  'queue',
  'overdue',
  'major',
] as const;
export type HomeList = (typeof homeLists)[number];

/**
 * The lists of a person's roles: everybody's own; a department's queue for its people; the day of the desk;
 * what is overdue for whoever answers for it; the major ones for those who are told of each.
 */
export function homeListsOf(organisation: Organisation, person: PersonId): HomeList[] {
  const desk = isOfDesk(organisation, person);
  const oversees = seesWhole(organisation, person);
  const departments = departmentsOf(organisation, person);
  const theirs: Record<HomeList, boolean> = {
    mine: true,
    approve: mayEverApprove(organisation, person),
    acknowledge: desk,
    callback: desk,
    unclaimed: desk,
    hearings: desk,
    queue: departments.length > 0,
    overdue: oversees || departments.length > 0,
    major: oversees,
  };
  return homeLists.filter((list) => theirs[list]);
}

/** The departments somebody works for or heads. */
export function departmentsOf(organisation: Organisation, person: PersonId): string[] {
  const own = entryOf(organisation, person)?.department;
  return organisation.departments
    .filter(({ id, head }) => id === own || samePerson(organisation, head ?? null, person))
    .map(({ id }) => id);
}

/** Those whose work concerns every department. */
export function seesWhole(organisation: Organisation, person: PersonId): boolean {
  return [isOfDesk, isOfAudit, isLeadership, isAdministrator].some((isOf) => isOf(organisation, person));
}
