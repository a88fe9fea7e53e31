import { actionTs } from './acts/shortcut.ts';
import { announce, announceAnyway } from './dispatch/events.ts';
import { addMessage } from './messages.ts';
import type { Channel, User } from './state/entities.ts';
import { userJson } from './users.ts';
import { nowSeconds, type World } from './world.ts';

/** `channel_…` or `group_…`, as the events of public and private channels are named. */
function named(channel: Channel, what: string): string {
  return `${channel.kind === 'private' ? 'group' : 'channel'}_${what}`;
}

/** Somebody archives the channel. */
export function archive(world: World, channel: Channel, by: string): void {
  world.state.channels.put(channel.id, { ...channel, archived: true });
  announce(world, channel, {
    type: named(channel, 'archive'),
    channel: channel.id,
    user: by,
    event_ts: actionTs(world),
  });
  world.state.commit();
}

/** Somebody takes the app's bot out of the channel. */
export function removeBot(world: World, channel: Channel, by: string): void {
  const members = channel.members.filter((member) => member !== world.identity.bot_user_id);
  world.state.channels.put(channel.id, { ...channel, members });
  announceAnyway(world, {
    type: named(channel, 'left'),
    channel: channel.id,
    actor_id: by,
    event_ts: actionTs(world),
  });
  world.state.commit();
}

/** Somebody deletes the channel with everything in it. */
export function deleteChannel(world: World, channel: Channel, by: string): void {
  announce(world, channel, {
    type: named(channel, 'deleted'),
    channel: channel.id,
    actor_id: by,
    event_ts: actionTs(world),
  });
  for (const message of world.state.messages.in(channel.id))
    world.state.messages.delete(channel.id, message.ts);
  world.state.channels.delete(channel.id);
  world.state.commit();
}

/** A person (or the bot, when invited) joins the channel. */
export function invite(world: World, channel: Channel, userId: string, by: string): void {
  if (channel.members.includes(userId)) return;
  const joined = world.state.channels.put(channel.id, { ...channel, members: [...channel.members, userId] });
  const subtype = named(channel, 'join');
  addMessage(world, joined, { user: userId, subtype, text: `<@${userId}> has joined the channel` });
  announce(world, joined, {
    type: 'member_joined_channel',
    user: userId,
    channel: channel.id,
    channel_type: channel.kind === 'private' ? 'G' : 'C',
    team: world.identity.team_id,
    inviter: by,
    event_ts: actionTs(world),
  });
  world.state.commit();
}

/** Changes a person's account: name, language, zone, or whether it is deactivated. */
export function changeUser(world: World, user: User, change: Partial<Omit<User, 'id'>>): void {
  const changed = world.state.users.put(user.id, { ...user, ...change, updated: nowSeconds(world) });
  announceAnyway(world, {
    type: 'user_change',
    user: userJson(world, changed, true),
    cache_ts: nowSeconds(world),
    event_ts: actionTs(world),
  });
  world.state.commit();
}
