import type { PersonId } from '../../domain/facts/actor.ts';
import { slackOf } from '../../domain/people/people.ts';
import type { Shell } from '../shell.ts';

export type Directs = ReturnType<typeof directs>;

/** The conversations with one person each, asked of Slack once. */
export function directs({ context, clientsOf }: Shell) {
  const known = new Map<string, string>();
  return {
    /** Undefined for somebody without a Slack account. */
    async channelOf(workspace: string, person: PersonId): Promise<string | undefined> {
      const { organisation } = await context.policies.of(workspace);
      const slack = slackOf(organisation, person);
      if (slack === undefined) return undefined;
      const key = `${workspace} ${slack}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const { channel } = await clientsOf(workspace).background.conversations.open({ users: slack });
      if (channel?.id !== undefined) known.set(key, channel.id);
      return channel?.id;
    },

    /** A conversation that is gone is opened anew next time. */
    forget(): void {
      known.clear();
    },
  };
}
