import type { Organisation, PersonEntry } from '../../src/domain/facts/organisation.ts';
import { put } from '../../src/domain/facts/write.ts';
import type { Profile } from '../../src/domain/people/records.ts';
import { delegateApproval } from '../../src/operations/people/delegate-approval.ts';
import { day, type Floor, workspace } from '../operations/every-action/floor.ts';

/**
 * Who presses: everybody of the example organisation, and those whom its rules treat apart. The shared till has no
 * Slack account; its rows say what the rules would answer.
 */
const added: PersonEntry[] = [
  // Approves in the name of the desk's lead, and has no other part in anything.
  {
    id: 'peng',
    name: 'Peng Bo 彭博',
    slack: 'U0PENG',
    rank: 'staff',
    department: 'electronics',
    manager: 'ma',
  },
  // Stands in for whoever is away, and has no other part in anything.
  { id: 'xu', name: 'Xu Lan 徐岚', slack: 'U0XU', rank: 'manager', department: 'delivery', manager: 'deng' },
  // Could claim fresh food's complaints if Slack did not say that they are gone, or of another company.
  { id: 'fang', name: 'Fang Ting 方婷', slack: 'U0FANG', rank: 'lead', department: 'fresh', manager: 'li' },
  { id: 'guo', name: 'Guo Yi 郭艺', slack: 'U0GUO', rank: 'lead', department: 'fresh', manager: 'li' },
];
/** Works here, but the organisation file does not know it. */
const unlisted = 'U0NEW';

export const standIn = 'xu';
const outsiders: Record<string, 'deactivated' | 'external'> = { U0FANG: 'deactivated', U0GUO: 'external' };
export const locales = ['en-GB', 'zh-CN', 'zh-TW'] as const;

export function withMorePeople(organisation: Organisation): Organisation {
  return { ...organisation, people: [...organisation.people, ...added] };
}

/** The Slack accounts that press, in the order of the table. */
export function pressing({ organisation }: Floor): string[] {
  return [...organisation.people.map(({ id, slack }) => slack ?? id), unlisted];
}

/** What Slack knows of them. `turn` moves the languages on, so that each person meets each button in all three. */
export async function introduce(floor: Floor, turn: number): Promise<void> {
  const profiles = pressing(floor).map((slack, place) =>
    put('profiles', profileOf(floor, slack, locales[(place + turn) % locales.length]!)),
  );
  await floor.context.store.commit(profiles);
}

/** Somebody changes the language of their Slack. */
export async function speak(floor: Floor, slack: string, locale: string): Promise<void> {
  await floor.context.store.commit([put('profiles', profileOf(floor, slack, locale))]);
}

function profileOf({ context, organisation }: Floor, slack: string, locale: string): Profile {
  return {
    workspace,
    slack,
    name: organisation.people.find((person) => person.slack === slack)?.name ?? 'Ren Jie 任杰',
    locale,
    timezone: null,
    deactivated: outsiders[slack] === 'deactivated',
    external: outsiders[slack] === 'external',
    refreshedAt: context.now(),
  };
}

/** The lead of the desk lets somebody approve in their name. */
export async function delegate(floor: Floor): Promise<void> {
  const plan = {
    receiver: 'peng',
    upTo: 50_00,
    currency: 'CNY',
    startsAt: floor.now(),
    endsAt: floor.now() + 300 * day,
  };
  const wang = await floor.visitor('wang');
  const answer = await delegateApproval(floor.context, wang, plan, floor.context.newId());
  if (answer !== 'delegated') throw new Error(`it was not delegated: ${JSON.stringify(answer)}`);
}
