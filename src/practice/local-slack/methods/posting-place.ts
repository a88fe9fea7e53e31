import { openDirect } from '../channels.ts';
import { SlackError } from '../slack-error.ts';
import type { Channel } from '../state/entities.ts';
import type { Arguments } from '../web/arguments.ts';
import { botIsIn, channelForBot, grantedScopes, type World } from '../world.ts';

/** The channel to post to: an id, `#name`, or a user whose DM is opened. Throws Slack's reasons why not. */
export function postingChannel(world: World, target: string): Channel {
  const user = world.state.users.get(target);
  if (user !== undefined) return directChannel(world, target);
  const named = world.state.channels
    .all()
    .find((one) => one.kind !== 'im' && one.name === target.replace(/^#/, ''));
  const channel = channelForBot(world, named?.id ?? target);
  if (channel.archived) throw new SlackError('is_archived');
  if (channel.kind === 'im') refuseClosedDirect(world, channel);
  const mayPostAnywhere = channel.kind === 'public' && grantedScopes(world).includes('chat:write.public');
  if (!botIsIn(world, channel) && !mayPostAnywhere) throw new SlackError('not_in_channel');
  return channel;
}

function directChannel(world: World, userId: string): Channel {
  const channel = openDirect(world, userId, world.identity.bot_user_id);
  refuseClosedDirect(world, channel);
  return channel;
}

function refuseClosedDirect(world: World, channel: Channel): void {
  if (world.manifest.features?.app_home?.messages_tab_enabled !== true)
    throw new SlackError('messages_tab_disabled');
  const gone = channel.members.some((member) => world.state.users.get(member)?.deleted ?? true);
  if (gone) throw new SlackError('channel_not_found');
}

/** The parent that a reply names. Throws `thread_not_found`, `cannot_reply_to_message`. */
export function threadOf(world: World, channel: Channel, given: Arguments): { thread_ts?: string } {
  if (!given.has('thread_ts')) return {};
  const parent = world.state.messages.get(channel.id, given.text('thread_ts'));
  if (parent === undefined || parent.ephemeral_to !== undefined) throw new SlackError('thread_not_found');
  if (parent.thread_ts !== undefined && parent.thread_ts !== parent.ts) {
    throw new SlackError('cannot_reply_to_message');
  }
  return { thread_ts: parent.ts };
}
