import type { SlackFacts } from '../../organisation-file/draft/slack-facts.ts';
import { type Clients, slackError } from '../../slack/platform/clients.ts';
import { SlackProblem } from '../../slack/platform/identity.ts';
import { everyPage, patiently } from '../every-page.ts';

type Client = Clients['background'];

/** Reads the channels, user groups and people that the app can see. Throws `SlackProblem`. */
export async function readSlack({ background }: Clients, team: string): Promise<SlackFacts> {
  try {
    const [channels, userGroups, people] = await Promise.all([
      channelsOf(background),
      userGroupsOf(background),
      peopleOf(background),
    ]);
    return { team: { name: team }, channels, userGroups, people };
  } catch (error) {
    const said = slackError(error);
    if (said === undefined) throw error;
    const needed = (error as { data?: { needed?: string } }).data?.needed;
    throw new SlackProblem(
      `Slack refused to tell about the workspace: ${said}${needed === undefined ? '' : ` (${needed})`}.`,
      'Give the app the scopes of manifest.yml and install it again; `redress doctor` compares them.',
    );
  }
}

async function channelsOf(client: Client): Promise<SlackFacts['channels']> {
  const found = await everyPage(async (cursor) => {
    const types = 'public_channel,private_channel';
    const page = await client.conversations.list({ types, exclude_archived: true, limit: 1000, ...cursor });
    return { items: page.channels ?? [], next: page.response_metadata?.next_cursor };
  });
  return found.map(({ id = '', name = '', is_private, is_archived }) => ({
    id,
    name,
    isPrivate: is_private === true,
    isArchived: is_archived === true,
  }));
}

async function userGroupsOf(client: Client): Promise<SlackFacts['userGroups']> {
  const { usergroups = [] } = await patiently(() => client.usergroups.list({ include_users: true }));
  return usergroups.map(({ handle = '', name = '', users = [] }) => ({ handle, name, people: users }));
}

async function peopleOf(client: Client): Promise<SlackFacts['people']> {
  const found = await everyPage(async (cursor) => {
    const page = await client.users.list({ include_locale: true, limit: 1000, ...cursor });
    return { items: page.members ?? [], next: page.response_metadata?.next_cursor };
  });
  return (
    found
      // Whoever shares a channel from another organisation is listed too.
      .filter(
        (member) => member.id !== 'USLACKBOT' && (member as { is_stranger?: boolean }).is_stranger !== true,
      )
      .map((member) => ({
        id: member.id ?? '',
        handle: member.name ?? '',
        name: member.profile?.real_name || member.real_name || member.name || '',
        ...(member.profile?.title ? { title: member.profile.title } : {}),
        ...(member.tz ? { timezone: member.tz } : {}),
        ...(member.locale ? { locale: member.locale } : {}),
        isAdministrator: member.is_admin === true,
        isBot: member.is_bot === true,
        isGuest: member.is_restricted === true || member.is_ultra_restricted === true,
        isDeleted: member.deleted === true,
      }))
  );
}
