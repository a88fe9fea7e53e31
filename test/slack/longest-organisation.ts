import type { Category, Department, Organisation, PersonEntry } from '../../src/domain/facts/organisation.ts';
import type { Playbook } from '../../src/domain/facts/playbook.ts';
import type { Scenario } from '../../src/domain/filing/scenario.ts';
import type { Absence } from '../../src/domain/people/records.ts';
import { hour, now, organisation } from '../domain/cases.ts';
import { times, type Writing } from './writing.ts';

/** The longest that an organisation file may name things, and Slack's most of an option. */
const longestName = 75;
const longestId = 60;
const most = 100;

/** Text of a limited length that begins with something to know it by. */
const begun = (beginning: string, write: Writing, limit: number) =>
  `${beginning} ${write(limit - beginning.length - 1)}`;
const idOf = (kind: string, index: number) => `${kind}-${index}-`.padEnd(longestId, 'x');

/** The food shop with names, ids and lists at their limits; the people and things of `cases.ts` are among them. */
export function longestOrganisation(write: Writing): Organisation {
  const named = (name: string) => begun(name, write, longestName);
  const colleagues = times(60, (index): PersonEntry => {
    const id = idOf('person', index);
    return { id, name: named(`Lead ${index}`), slack: `U0LEAD${index}`, rank: 'lead', department: 'fresh' };
  });
  const known = organisation.people.map((person) => ({ ...person, name: named(person.name) }));
  const [fresh, deli] = organisation.departments.map((department) => ({
    ...department,
    name: { en: named(department.id), 'zh-Hans': named(department.id), 'zh-Hant': named(department.id) },
  })) as [Department, Department];
  const departments = times(most - 2, (index) => ({
    ...deli,
    id: idOf('department', index),
    name: named(`Department ${index}`),
  }));
  const categories = times(most - organisation.categories.length, (index) => ({
    id: idOf('category', index),
    name: named(`Category ${index}`),
    department: 'fresh',
    severity: 'ordinary' as const,
  }));
  return {
    ...organisation,
    workspace: { ...organisation.workspace, name: named('Green Basket') },
    people: [...known, ...colleagues],
    desk: {
      ...organisation.desk,
      people: [...organisation.desk.people, ...colleagues.slice(0, 20).map(({ id }) => id)],
    },
    departments: [
      { ...fresh, ladder: [...fresh.ladder, ...colleagues.slice(20, 40).map(({ id }) => id)] },
      deli,
      ...departments,
    ],
    categories: [
      ...organisation.categories.map((category): Category => ({ ...category, name: named(category.id) })),
      ...categories,
    ],
    entitlements: [{ category: 'illness', kind: 'compensation', amount: 100_000_000_000, currency: 'CNY' }],
    approvals: [
      ...organisation.approvals,
      { upTo: 50_00, by: 'desk-lead', currency: 'JPY' },
      { by: 'executive', currency: 'KWD' },
    ],
    today: { absences: colleagues.slice(40).map(({ id }) => awayFor(id)), at: now },
  };
}

function awayFor(person: string): Absence {
  const endsAt = now + 48 * hour;
  return {
    workspace: 'T0',
    person,
    startsAt: now,
    endsAt,
    substitute: 'sun',
    plannedBy: person,
    plannedAt: now,
  };
}

/** A scenario with as many questions, each as long, as its file may hold. */
export function longestScenario(write: Writing): Scenario {
  const kinds = ['line', 'text', 'date', 'choice', 'number'] as const;
  return {
    id: 'illness',
    name: write(75),
    questions: times(8, (index) => {
      const kind = kinds[index % kinds.length] ?? 'line';
      return {
        id: idOf('question', index),
        label: begun(String(index), write, 150),
        hint: write(150),
        kind,
        ...(kind === 'choice'
          ? { options: times(10, (option) => ({ id: idOf('option', option), label: write(75) })) }
          : {}),
      };
    }),
  };
}

/** More playbooks than anybody needs for one case, each with as many steps, as long, as its file may hold. */
export function longestPlaybooks(write: Writing, count = 16): Playbook[] {
  return times(count, (index) => ({
    id: idOf('playbook', index),
    name: begun(String(index), write, 75),
    steps: times(10, (step) => ({
      id: idOf('step', step),
      text: begun(String(step), write, 300),
      mandatory: step % 2 === 0,
    })),
  }));
}
