import type { Channel } from '../../domain/routing/records.ts';
import type { Context } from '../context.ts';
import { refreshChannel } from './refresh-channel.ts';

/** What is known of a channel; one that nobody has looked at yet is looked at now. */
export async function readChannel(
  context: Context,
  { workspace, channel }: { workspace: string; channel: string | null },
): Promise<Channel | undefined> {
  if (channel === null) return undefined;
  const known = await context.store.channel(workspace, channel);
  if (known !== undefined) return known;
  await refreshChannel(context, { workspace, channel });
  return context.store.channel(workspace, channel);
}
