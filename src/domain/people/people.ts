/** Who is who: questions about the people of an organisation. Nobody here acts. */

import type { PersonId } from '../facts/actor.ts';
import type { Department, Language, LocalText, Organisation, PersonEntry } from '../facts/organisation.ts';

interface Index {
  byId: Map<string, PersonEntry>;
  bySlack: Map<string, PersonEntry>;
}

const indexes = new WeakMap<Organisation, Index>();

function indexOf(organisation: Organisation): Index {
  let index = indexes.get(organisation);
  if (index === undefined) {
    index = {
      byId: new Map(organisation.people.map((person) => [person.id, person])),
      bySlack: new Map(
        organisation.people.flatMap((person) => (person.slack ? [[person.slack, person] as const] : [])),
      ),
    };
    indexes.set(organisation, index);
  }
  return index;
}

/**
 * The person behind a Slack account: their id in the organisation file, or, for staff it does not list,
 * the Slack id itself.
 */
export function personOfSlack(organisation: Organisation, slack: string): PersonId {
  return indexOf(organisation).bySlack.get(slack)?.id ?? slack;
}

export function entryOf(organisation: Organisation, person: PersonId): PersonEntry | undefined {
  const { byId, bySlack } = indexOf(organisation);
  return byId.get(person) ?? bySlack.get(person);
}

/** The Slack account of a person, or undefined for those without one. */
export function slackOf(organisation: Organisation, person: PersonId): string | undefined {
  const entry = entryOf(organisation, person);
  if (entry !== undefined) return entry.slack;
  return /^[UW][A-Z0-9]+$/.test(person) ? person : undefined;
}

/** Whether two ids name one person: a Slack id filed before its owner was listed is still theirs. */
export function samePerson(
  organisation: Organisation,
  one: PersonId | null,
  other: PersonId | null,
): boolean {
  if (one === null || other === null) return false;
  if (one === other) return true;
  const entry = entryOf(organisation, one);
  return entry !== undefined && entry === entryOf(organisation, other);
}

/** Position in the organisation's ranks, 0 the lowest; people not listed count as lowest. */
export function rankOf(organisation: Organisation, person: PersonId): number {
  const entry = entryOf(organisation, person);
  return entry === undefined ? 0 : Math.max(0, organisation.ranks.indexOf(entry.rank));
}

export function outranks(organisation: Organisation, person: PersonId, other: PersonId): boolean {
  return rankOf(organisation, person) > rankOf(organisation, other);
}

export function isOfDesk(organisation: Organisation, person: PersonId): boolean {
  return includesPerson(organisation, organisation.desk.people, person);
}

export function isOfAudit(organisation: Organisation, person: PersonId): boolean {
  return includesPerson(organisation, organisation.audit.people, person);
}

export function isLeadership(organisation: Organisation, person: PersonId): boolean {
  return includesPerson(organisation, organisation.leadership.people, person);
}

export function isAdministrator(organisation: Organisation, person: PersonId): boolean {
  return includesPerson(organisation, organisation.administrators, person);
}

export function includesPerson(
  organisation: Organisation,
  people: readonly PersonId[],
  person: PersonId,
): boolean {
  return people.some((other) => samePerson(organisation, other, person));
}

export function departmentOf(organisation: Organisation, id: string): Department | undefined {
  return organisation.departments.find((department) => department.id === id);
}

export function isOfDepartment(
  organisation: Organisation,
  person: PersonId,
  department: Department,
): boolean {
  return (
    entryOf(organisation, person)?.department === department.id ||
    samePerson(organisation, person, department.head ?? null)
  );
}

/** A name or label in the reader's language, or the nearest one there is. */
export function inLanguage(text: LocalText, language: Language): string {
  if (typeof text === 'string') return text;
  const nearest: Record<Language, Language[]> = {
    en: ['en', 'zh-Hans', 'zh-Hant'],
    'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
    'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
  };
  for (const candidate of nearest[language]) {
    const found = text[candidate];
    if (found !== undefined) return found;
  }
  return '';
}
