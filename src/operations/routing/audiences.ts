import type { PersonId } from '../../domain/facts/actor.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { departmentOf } from '../../domain/people/people.ts';
import type { Audiences } from '../../domain/routing/routing.ts';
import type { Context } from '../context.ts';
import { readChannel } from './read-channel.ts';

const nothing: Audiences = { department: undefined, restricted: undefined };

/** What is known of the channels that a complaint may stand in. Only a named subject makes it matter. */
export async function audiencesFor(
  context: Context,
  workspace: string,
  organisation: Organisation,
  { department, subject }: { department: string; subject: PersonId | null },
): Promise<Audiences> {
  if (subject === null) return nothing;
  const { channel = null } = departmentOf(organisation, department) ?? {};
  return {
    department: await readChannel(context, { workspace, channel }),
    restricted: await readChannel(context, { workspace, channel: organisation.restricted.channel }),
  };
}
