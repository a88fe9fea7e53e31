import type { Organisation, PersonEntry } from '../../domain/facts/organisation.ts';
import { type Clients, slackError } from '../../slack/platform/clients.ts';
import { everyPage, patiently } from '../every-page.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, warning, problem } = findingsOf('People');

/** What Slack says of an account, or why it says nothing. */
export type AccountReading = { deactivated: boolean; external: boolean; bot: boolean } | { error: string };

interface Account {
  id?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_stranger?: boolean;
}

/** Reads the whole directory in pages; whom it lacks (people of other organisations) are asked for one by one. */
export async function readAccounts(
  { background }: Clients,
  organisation: Organisation,
): Promise<Map<string, AccountReading>> {
  const wanted = new Set(organisation.people.flatMap(({ slack }) => slack ?? []));
  const members = await everyPage<Account>(async (cursor) => {
    const page = await background.users.list({ limit: 1000, ...cursor });
    return { items: page.members ?? [], next: page.response_metadata?.next_cursor };
  });
  const readings = new Map<string, AccountReading>();
  for (const member of members) {
    if (member.id !== undefined && wanted.has(member.id)) readings.set(member.id, readingOf(member));
  }
  for (const id of wanted) {
    if (readings.has(id)) continue;
    try {
      const { user } = await patiently(() => background.users.info({ user: id }));
      readings.set(id, readingOf(user ?? {}));
    } catch (error) {
      readings.set(id, {
        error: slackError(error) ?? (error instanceof Error ? error.message : String(error)),
      });
    }
  }
  return readings;
}

function readingOf({ deleted, is_bot, is_stranger }: Account): AccountReading {
  return { deactivated: deleted === true, external: is_stranger === true, bot: is_bot === true };
}

/** Without readings (in practice), only what the file itself tells is judged. */
export function judgePeople(
  organisation: Organisation,
  readings?: ReadonlyMap<string, AccountReading>,
): Finding[] {
  const findings = organisation.people.flatMap((person) =>
    judge(person, dutiesOf(organisation, person.id), readings),
  );
  const asked = readings === undefined ? '' : ' with Slack accounts in use';
  return findings.length > 0 ? findings : [ok(`${organisation.people.length} people${asked}.`)];
}

function judge(
  { id, name, slack }: PersonEntry,
  duties: readonly string[],
  readings: ReadonlyMap<string, AccountReading> | undefined,
): Finding[] {
  const duty = duties.length === 0 ? '' : `, ${duties.join(', ')}`;
  const who = `${name} (${id}${duty})`;
  if (slack === undefined) {
    if (duties.length === 0) return [];
    return [
      warning(
        `${who} has no Slack account and hears of nothing.`,
        'Add `slack:` to the entry, or name somebody else for the duty.',
      ),
    ];
  }
  const reading = readings?.get(slack);
  if (reading === undefined) return [];
  const said = duties.length === 0 ? warning : problem;
  if ('error' in reading) {
    return [
      said(
        `Slack knows no ${slack} of ${who}: ${reading.error}.`,
        'Correct `slack:` of the entry: “Copy member ID” in the person’s profile.',
      ),
    ];
  }
  if (reading.deactivated) {
    return [
      said(
        `The Slack account of ${who} is deactivated.`,
        'Take the person out of the organisation file, or give the duty to somebody else.',
      ),
    ];
  }
  if (reading.bot) return [said(`The Slack account of ${who} is a bot.`, 'Name a person’s member ID.')];
  if (reading.external) {
    return [
      said(
        `${who} belongs to another organisation, and is let see nothing.`,
        'Name the member ID of somebody in this workspace.',
      ),
    ];
  }
  return [];
}

/** Why somebody must be reachable, for example `ladder of fresh`. */
function dutiesOf(organisation: Organisation, person: string): string[] {
  const { desk, audit, leadership, administrators, departments } = organisation;
  return [
    ...(administrators.includes(person) ? ['administrator'] : []),
    ...(desk.people.includes(person) ? ['desk'] : []),
    ...(desk.lead === person ? ['desk lead'] : []),
    ...(desk.callsWhenOwner === person ? ['calls for the desk'] : []),
    ...(audit.people.includes(person) ? ['audit'] : []),
    ...(audit.analyst === person ? ['analyst'] : []),
    ...(leadership.people.includes(person) ? ['leadership'] : []),
    ...(leadership.executive === person ? ['executive'] : []),
    ...departments.filter(({ head }) => head === person).map(({ id }) => `head of ${id}`),
    ...departments.filter(({ ladder }) => ladder.includes(person)).map(({ id }) => `ladder of ${id}`),
  ];
}
