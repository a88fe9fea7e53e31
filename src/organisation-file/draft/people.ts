/** People of a first organisation file: who they are, what their title and user groups suggest. */
import type { PersonEntry } from '../../domain/facts/organisation.ts';
import { defaultRanks } from '../defaults.ts';
import { type Role, rankOf, roleOf } from './guess.ts';
import { freeId, nameFrom } from './ids.ts';
import type { SlackFacts } from './slack-facts.ts';

export interface DraftPerson {
  entry: PersonEntry;
  roles: Role[];
  isAdministrator: boolean;
}

const everyRole: readonly Role[] = ['desk', 'audit', 'leadership'];

/** Bots, guests and people who left are passed over; a user group named like a department makes it theirs. */
export function draftPeople(
  { people, userGroups }: Pick<SlackFacts, 'people' | 'userGroups'>,
  departmentIds: readonly string[],
): DraftPerson[] {
  const taken = new Set<string>();
  const staff = people.filter(({ isBot, isGuest, isDeleted }) => !isBot && !isGuest && !isDeleted);
  return staff.map((person) => {
    const groups = userGroups.filter((group) => group.people.includes(person.id));
    const department = departmentIds.find((id) => groups.some(({ handle }) => sameWord(handle, id)));
    const roles = groups.flatMap(({ handle, name }) => [roleOf(handle), roleOf(name)]);
    return {
      entry: {
        id: freeId(person.handle, person.id, taken),
        name: nameFrom(person.name, person.id),
        slack: person.id,
        rank: rankOf(person.title ?? ''),
        ...(department !== undefined && { department }),
      },
      roles: everyRole.filter((role) => roles.includes(role)),
      isAdministrator: person.isAdministrator ?? false,
    };
  });
}

/** Whoever of some people has the highest of the default ranks, the first among equals. */
export function highestRanked(people: readonly DraftPerson[]): DraftPerson | undefined {
  const height = ({ entry }: DraftPerson) => defaultRanks.indexOf(entry.rank);
  return people.toSorted((one, other) => height(other) - height(one))[0];
}

function sameWord(one: string, other: string): boolean {
  const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(one) === bare(other);
}
