import type { SweepFacts } from '../domain/escalation.ts';
import { slackOf } from '../domain/people.ts';
import { type PingTime, pingTime, startOfDay } from '../domain/quiet-hours.ts';
import type { PersonId } from '../domain/records.ts';
import type { Context } from './context.ts';

/** When each of these people may be pinged: in their own zone, with what they were sent today. */
export async function pingTimes(
  context: Context,
  { it, organisation, now }: Pick<SweepFacts, 'it' | 'organisation' | 'now'>,
  people: readonly PersonId[],
): Promise<PingTime> {
  const { workspace } = it.complaint;
  const recipients = new Map(
    await Promise.all(
      people.map(async (person) => {
        const slack = slackOf(organisation, person);
        const profile = slack === undefined ? undefined : await context.store.profile(workspace, slack);
        const timezone = profile?.timezone ?? organisation.workspace.timezone;
        const pingsToday = await context.store.pingsSince(workspace, person, startOfDay(timezone, now));
        return [person, { timezone, pingsToday }] as const;
      }),
    ),
  );
  const unknown = { timezone: organisation.workspace.timezone, pingsToday: 0 };
  return (person, severity) => pingTime(organisation, severity, recipients.get(person) ?? unknown, now);
}
