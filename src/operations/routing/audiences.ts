import type { PersonId } from '../../domain/facts/actor.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { departmentOf } from '../../domain/people/people.ts';
import type { Audiences } from '../../domain/routing/routing.ts';
import type { Context } from '../context.ts';
import { refreshChannel } from './refresh-channel.ts';

const nothing: Audiences = { department: undefined, restricted: undefined };

/**
 * What is known of the channels that a complaint may stand in. Only a named subject makes it matter; a
 * channel that nobody has looked at yet is looked at now.
 */
export async function audiencesFor(
  context: Context,
  workspace: string,
  organisation: Organisation,
  { department, subject }: { department: string; subject: PersonId | null },
): Promise<Audiences> {
  if (subject === null) return nothing;
  const read = async (channel: string | undefined) => {
    if (channel === undefined) return undefined;
    const known = await context.store.channel(workspace, channel);
    if (known !== undefined) return known;
    await refreshChannel(context, { workspace, channel });
    return context.store.channel(workspace, channel);
  };
  return {
    department: await read(departmentOf(organisation, department)?.channel),
    restricted: await read(organisation.restricted.channel),
  };
}
