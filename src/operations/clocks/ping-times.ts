import type { SweepFacts } from '../../domain/clocks/escalation.ts';
import { type PingTime, pingTime, type Recipient, startOfDay } from '../../domain/clocks/quiet-hours.ts';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { slackOf } from '../../domain/people/people.ts';
import type { Context } from '../context.ts';

/** What one sweep has asked about people already: many lapses have the same few recipients. */
export type KnownRecipients = Map<string, Promise<Recipient>>;

/** When each of these people may be pinged: in their own zone, with what they were sent today. */
export async function pingTimes(
  context: Context,
  { it, organisation, now }: Pick<SweepFacts, 'it' | 'organisation' | 'now'>,
  people: readonly PersonId[],
  known: KnownRecipients,
): Promise<PingTime> {
  const { workspace } = it.complaint;
  const recipients = new Map<PersonId, Recipient>();
  for (const person of people) {
    const key = `${workspace} ${person}`;
    const asked = known.get(key) ?? recipientOf(context, workspace, organisation, person, now);
    known.set(key, asked);
    recipients.set(person, await asked);
  }
  const unknown = { timezone: organisation.workspace.timezone, pingsToday: 0 };
  return (person, severity) => pingTime(organisation, severity, recipients.get(person) ?? unknown, now);
}

async function recipientOf(
  context: Context,
  workspace: string,
  organisation: Organisation,
  person: PersonId,
  now: number,
): Promise<Recipient> {
  const slack = slackOf(organisation, person);
  const profile = slack === undefined ? undefined : await context.store.profile(workspace, slack);
  const timezone = profile?.timezone ?? organisation.workspace.timezone;
  return {
    timezone,
    pingsToday: await context.store.pingsSince(workspace, person, startOfDay(timezone, now)),
  };
}
