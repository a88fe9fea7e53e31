/**
 * A first organisation file from what Slack knows. What could not be guessed says FILL-IN, which no check
 * accepts, so that a half-finished draft is refused with the lines that still want an answer.
 */
import { Document, isCollection, isSeq } from 'yaml';
import { defaultRanks } from '../defaults.ts';
import { toFillIn } from '../fields.ts';
import { layOut } from '../layout.ts';
import { comment } from './comments.ts';
import { commonest, countryOf, languageOf, mayBeDepartment, type Role, roleOf } from './guess.ts';
import { freeId, nameFrom, titleFrom } from './ids.ts';
import { type DraftPerson, draftPeople, highestRanked } from './people.ts';
import type { SlackFacts } from './slack-facts.ts';

const mostDepartments = 12;

/** YAML with comments for the administrator, who finishes it. */
export function draftOrganisation(facts: SlackFacts): string {
  const channels = facts.channels.filter(({ isArchived }) => !isArchived);
  const possible = channels.filter(({ name }) => mayBeDepartment(name));
  const departments = draftDepartments(possible.slice(0, mostDepartments));
  const people = draftPeople(
    facts,
    departments.map(({ id }) => id),
  );
  const team = nameFrom(facts.team.name, toFillIn);
  const zone = commonest(facts.people.flatMap(({ timezone }) => timezone ?? [])) ?? toFillIn;
  const locale = commonest(facts.people.flatMap((person) => person.locale ?? [])) ?? 'en';
  const { currency = toFillIn, holidays } = countryOf(zone);
  const executive = highestRanked(people.filter(({ entry }) => entry.rank === 'executive'));

  const document = new Document({
    workspace: { name: team, timezone: zone, language: languageOf(locale), currency },
    ranks: defaultRanks,
    people:
      people.length > 0
        ? people.map(({ entry }) => entry)
        : [{ id: toFillIn, name: toFillIn, rank: 'staff' }],
    administrators: idsOf(people.filter(({ isAdministrator }) => isAdministrator)),
    desk: {
      channel: channelFor('desk', channels),
      people: idsOf(withRole(people, 'desk')),
      lead: highestRanked(withRole(people, 'desk'))?.entry.id ?? toFillIn,
    },
    audit: { people: withRole(people, 'audit').map(({ entry }) => entry.id) },
    leadership: {
      channel: channelFor('leadership', channels),
      people: idsOf(withRole(people, 'leadership')),
      ...(executive && { executive: executive.entry.id }),
    },
    restricted: { channel: channelFor('restricted', channels) },
    departments: departments.map((department) => ({ ...department, ...headOf(department.id, people) })),
    calendars: {
      office: { hours: { 'mon-fri': ['09:00-12:30', '13:30-18:00'] }, ...(holidays && { holidays }) },
    },
    categories: departments.map(({ id, name }) => ({ id, name, department: id })),
    targets: { preset: 'retail' },
    quietHours: '20:00-08:00',
    digest: { day: 'monday', time: '09:00' },
  });
  layOut(document);
  departmentsInOneLine(document);
  comment(
    document,
    team,
    possible.slice(mostDepartments).map(({ name }) => name),
  );
  return document.toString({ lineWidth: 0 });
}

function draftDepartments(channels: SlackFacts['channels']): { id: string; name: string; channel: string }[] {
  if (channels.length === 0) return [{ id: toFillIn, name: toFillIn, channel: toFillIn }];
  const taken = new Set<string>();
  return channels.map(({ id, name }) => ({
    id: freeId(name, id, taken),
    name: titleFrom(name, toFillIn),
    channel: id,
  }));
}

function channelFor(role: Role, channels: SlackFacts['channels']): string {
  const fits = channels.find(
    ({ name, isPrivate }) => roleOf(name) === role && (role !== 'restricted' || isPrivate),
  );
  return fits?.id ?? toFillIn;
}

function withRole(people: readonly DraftPerson[], role: Role): DraftPerson[] {
  return people.filter(({ roles }) => roles.includes(role));
}

function idsOf(people: readonly DraftPerson[]): string[] {
  return people.length > 0 ? people.map(({ entry }) => entry.id) : [toFillIn];
}

/** Nobody, where all of a department's people seem to be of the lowest rank. */
function headOf(department: string, people: readonly DraftPerson[]): { head?: string } {
  const head = highestRanked(people.filter(({ entry }) => entry.department === department));
  return head && head.entry.rank !== defaultRanks[0] ? { head: head.entry.id } : {};
}

/** Short enough to stand on one line, like the people. */
function departmentsInOneLine(document: Document): void {
  const departments = document.get('departments');
  if (!isSeq(departments)) return;
  for (const department of departments.items) if (isCollection(department)) department.flow = true;
}
