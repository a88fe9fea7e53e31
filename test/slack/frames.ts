import type { Asked } from '../../src/domain/facts/action.ts';
import type { PersonId } from '../../src/domain/facts/actor.ts';
import type { Case } from '../../src/domain/facts/case.ts';
import { type Language, languages, type Organisation } from '../../src/domain/facts/organisation.ts';
import type { Playbook } from '../../src/domain/facts/playbook.ts';
import type { Scenario } from '../../src/domain/filing/scenario.ts';
import type { Context } from '../../src/operations/context.ts';
import { type Names, namesFor } from '../../src/slack/blocks/names.ts';
import { type Reader, readerOf } from '../../src/slack/blocks/reader.ts';
import { caseWith, complaintWith, now, organisation as shop } from '../domain/cases.ts';
import { longestCase } from './longest.ts';
import { longestOrganisation, longestPlaybooks, longestScenario } from './longest-organisation.ts';
import { type Size, times, type Writing, writings } from './writing.ts';

/** What something is drawn from: a case, its organisation and a reader, all at one size and in one language. */
export interface Frame {
  size: Size;
  language: Language;
  write: Writing;
  it: Case;
  organisation: Organisation;
  scenarios: Scenario[];
  playbooks: Playbook[];
  names: Names;
  reader: Reader;
  now: number;
  /** The words that a message quotes: none at the shortest. */
  note: string | undefined;
  /** None at the shortest, so many at the longest; `atLeast` says otherwise. */
  many<Thing>(most: number, make: (index: number) => Thing, atLeast?: number): Thing[];
}

/** One department and one category, and a case in which nothing has happened yet and nothing optional is said. */
function shortest(write: Writing): Pick<Frame, 'it' | 'organisation' | 'scenarios' | 'playbooks'> {
  const { departments, categories } = shop;
  return {
    it: caseWith({ complaint: complaintWith({ narrative: write(1) }) }),
    organisation: { ...shop, departments: departments.slice(0, 1), categories: categories.slice(0, 1) },
    scenarios: [],
    playbooks: [],
  };
}

function longest(write: Writing): Pick<Frame, 'it' | 'organisation' | 'scenarios' | 'playbooks'> {
  return {
    it: longestCase(write),
    organisation: longestOrganisation(write),
    scenarios: [longestScenario(write)],
    playbooks: longestPlaybooks(write),
  };
}

/** The organisation as people who speak this language have it, so that its channels do as well. */
function speaking(organisation: Organisation, language: Language): Organisation {
  return {
    ...organisation,
    workspace: { ...organisation.workspace, language },
    departments: organisation.departments.map((department) => ({ ...department, language })),
  };
}

async function frame(size: Size, language: Language): Promise<Frame> {
  const write = writings[size];
  const long = size !== 'shortest';
  const made = long ? longest(write) : shortest(write);
  const organisation = speaking(made.organisation, language);
  const nobody = { store: { profile: async () => undefined } } as unknown as Context;
  return frozen({
    ...made,
    size,
    language,
    write,
    organisation,
    names: await namesFor(nobody, 'T0', organisation, []),
    reader: readerOf({ language, timezone: 'Asia/Shanghai' }),
    now,
    note: long ? write(3000) : undefined,
    many: (most, make, atLeast = 0) => times(long ? most : atLeast, make),
  });
}

/** Many draw from it: none may change it. */
function frozen<Thing>(thing: Thing): Thing {
  if (typeof thing === 'object' && thing !== null && !Object.isFrozen(thing)) {
    Object.freeze(thing);
    for (const part of Object.values(thing)) frozen(part);
  }
  return thing;
}

/** Every size in every language. */
export const frames = await Promise.all(
  (Object.keys(writings) as Size[]).flatMap((size) => languages.map((language) => frame(size, language))),
);

/** One person at the shortest, else everybody there is. */
export function somePeople({ organisation, size }: Frame): PersonId[] {
  return organisation.people.slice(0, size === 'shortest' ? 1 : undefined).map(({ id }) => id);
}

/** What a rule looks at when this person asks it. */
export function askedOf({ it, organisation, playbooks, now: at }: Frame, actor: PersonId): Asked {
  const receipt = { others: [], delegations: [] };
  return { it, actor, now: at, organisation, policy: organisation, playbooks, receipt };
}
