import type { Organisation } from '../../domain/facts/organisation.ts';
import { put } from '../../domain/facts/write.ts';
import type { Context } from '../context.ts';

/**
 * Reads a channel of the organisation from Slack again; one that Slack hides counts as left. Answers whether somebody
 * can read it now who could not before.
 */
export async function refreshChannel(
  context: Context,
  { workspace, channel }: { workspace: string; channel: string },
): Promise<{ gained: boolean }> {
  const { organisation } = await context.policies.of(workspace);
  if (!channelsOf(organisation).includes(channel)) return { gained: false };
  const reading = await context.directory.channel(workspace, channel);
  const before = await context.store.channel(workspace, channel);
  const row = reading ?? {
    name: before?.name ?? channel,
    private: before?.private ?? true,
    archived: before?.archived ?? false,
    joined: false,
    members: [],
  };
  await context.store.commit([
    put('channels', { workspace, id: channel, ...row, refreshedAt: context.now() }),
  ]);
  const opened = before?.private === true && !row.private;
  return { gained: opened || row.members.some((member) => before?.members.includes(member) === false) };
}

export function channelsOf(organisation: Organisation): string[] {
  return [
    ...new Set([
      organisation.desk.channel,
      organisation.leadership.channel,
      digestChannel(organisation),
      organisation.restricted.channel,
      ...organisation.departments.map(({ channel }) => channel),
    ]),
  ];
}

function digestChannel(organisation: Organisation): string {
  return organisation.digest.channel ?? organisation.leadership.channel;
}
