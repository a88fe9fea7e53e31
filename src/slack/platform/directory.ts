import type { Directory } from '../../operations/ports/directory.ts';
import type { Clients } from './clients.ts';

/** Longest membership list read; beyond it a channel counts as open to everybody. */
const mostMembers = 10_000;

/** What Slack knows of people and channels; undefined whenever it cannot or will not say. */
export function slackDirectory(
  clientsOf: (workspace: string) => Clients,
  log: { debug(details: object, message: string): void },
): Directory {
  return {
    async profile(workspace, slack) {
      try {
        const { user } = await clientsOf(workspace).interactive.users.info({
          user: slack,
          include_locale: true,
        });
        if (user === undefined) return undefined;
        return {
          name: user.profile?.display_name || user.real_name || user.name || slack,
          locale: user.locale ?? null,
          timezone: isZone(user.tz) ? user.tz : null,
          deactivated: user.deleted === true,
          external: user.is_stranger === true,
        };
      } catch (error) {
        log.debug({ error, slack }, 'Slack did not tell about a person');
        return undefined;
      }
    },
    async channel(workspace, id) {
      const { background } = clientsOf(workspace);
      try {
        const { channel } = await background.conversations.info({ channel: id });
        if (channel === undefined) return undefined;
        return {
          name: channel.name ?? id,
          private: channel.is_private === true,
          archived: channel.is_archived === true,
          joined: channel.is_member === true,
          members: channel.is_private === true && channel.is_member === true ? await membersOf(id) : [],
        };
      } catch (error) {
        log.debug({ error, channel: id }, 'Slack did not tell about a channel');
        return undefined;
      }

      async function membersOf(of: string): Promise<string[]> {
        const members: string[] = [];
        for (let cursor: string | undefined; members.length < mostMembers; ) {
          const page = await background.conversations.members({
            channel: of,
            limit: 200,
            ...(cursor ? { cursor } : {}),
          });
          members.push(...(page.members ?? []));
          cursor = page.response_metadata?.next_cursor;
          if (!cursor) break;
        }
        return members;
      }
    },
  };
}

function isZone(zone: string | undefined): zone is string {
  if (zone === undefined) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
