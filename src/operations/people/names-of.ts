import type { PersonId } from '../../domain/facts/actor.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { entryOf } from '../../domain/people/people.ts';
import type { Context } from '../context.ts';

/** What Slack calls those of these people whom the organisation file does not list, by id. */
export async function namesOf(
  context: Context,
  workspace: string,
  organisation: Organisation,
  people: readonly (PersonId | null)[],
): Promise<Map<PersonId, string>> {
  const unlisted = [...new Set(people)].filter(
    (person): person is PersonId => person !== null && entryOf(organisation, person) === undefined,
  );
  const profiles = await Promise.all(unlisted.map((slack) => context.store.profile(workspace, slack)));
  return new Map(profiles.flatMap((profile) => (profile ? [[profile.slack, profile.name] as const] : [])));
}
