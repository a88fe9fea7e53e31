import type { PersonId } from '../facts/actor.ts';
import type { Department, Organisation } from '../facts/organisation.ts';
import { present } from '../people/absence.ts';
import { departmentOf, entryOf, isOfDepartment, rankOf, samePerson } from '../people/people.ts';
import type { Roster } from './preflight-roster.ts';

/**
 * Who is there for a department at a moment. Somebody is reachable who has a Slack account in use and is not
 * away; a substitute counts for them.
 */

export interface Seat {
  person: PersonId;
  /** Who sits there at that moment: the person, a substitute, or nobody. */
  filledBy: PersonId | null;
  why: 'there' | 'substitute' | 'away' | 'unreachable';
}

export interface OnHand {
  claim: Seat[];
  ladder: Seat[];
  callback: Seat[];
}

/** Who is there for a department at an instant. */
export function onHandAt(roster: Roster, department: Department, at: number): OnHand {
  return watchOf(roster, asOf(roster, at), department);
}

/** The same of an organisation as it is at that instant (`asOf`). */
export function watchOf(roster: Roster, organisation: Organisation, department: Department): OnHand {
  const seats = (people: readonly PersonId[]) => people.map((person) => seatOf(roster, organisation, person));
  return {
    claim: seats(entitled(organisation, department)),
    ladder: seats(ladderOf(organisation, department)),
    callback: seats(organisation.desk.people),
  };
}

/** Of the department and of its minimum rank. */
function entitled(organisation: Organisation, department: Department): PersonId[] {
  const lowest = organisation.ranks.indexOf(department.minimumClaimRank);
  return organisation.people
    .map(({ id }) => id)
    .filter(
      (person) => isOfDepartment(organisation, person, department) && rankOf(organisation, person) >= lowest,
    );
}

function ladderOf(organisation: Organisation, department: Department): PersonId[] {
  const { executive } = organisation.leadership;
  const rungs = departmentOf(organisation, department.id)?.ladder ?? [];
  return [...new Set([...rungs, ...(executive === undefined ? [] : [executive])])];
}

export function seatOf({ inSlack }: Roster, organisation: Organisation, person: PersonId): Seat {
  const there = present(organisation, person);
  if (there === null) return { person, filledBy: null, why: 'away' };
  if (entryOf(organisation, there) === undefined || !inSlack(there)) {
    return { person, filledBy: null, why: 'unreachable' };
  }
  return { person, filledBy: there, why: samePerson(organisation, there, person) ? 'there' : 'substitute' };
}

/** Those who sit there, once each. */
export function filled(seats: readonly Seat[]): PersonId[] {
  return [...new Set(seats.flatMap(({ filledBy }) => filledBy ?? []))];
}

const remembered = new WeakMap<Roster, Map<number, Organisation>>();

/** The organisation at an instant; the same one when it is asked for again, so that its people are indexed once. */
export function asOf(roster: Roster, at: number): Organisation {
  const { organisation, absences } = roster;
  const known = remembered.get(roster) ?? new Map<number, Organisation>();
  remembered.set(roster, known);
  const away = absences.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  const found = known.get(at) ?? { ...organisation, today: { absences: away, at } };
  known.set(at, found);
  return found;
}
