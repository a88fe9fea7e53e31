import type { Channel, Message, User } from '../state/entities.ts';
import type { World } from '../world.ts';

/** Whether the message notifies the person: by name, through a group, through `@channel`, or in a DM. */
export function notifies(world: World, message: Message, channel: Channel, user: User): boolean {
  if (message.user === user.id || !channel.members.includes(user.id)) return false;
  if (channel.kind === 'im') return true;
  return message.mentions.some(
    (mention) =>
      mention === user.id ||
      ['channel', 'here', 'everyone'].includes(mention) ||
      (mention.startsWith('subteam:') && world.state.groups.get(mention.slice(8))?.users.includes(user.id)),
  );
}

/** What the person has not read in the channel, and how much of it notifies them. */
export function unreadIn(world: World, channel: Channel, user: User): { unread: number; mentions: number } {
  if (!channel.members.includes(user.id)) return { unread: 0, mentions: 0 };
  const read = world.state.reads.get(`${user.id}:${channel.id}`) ?? '';
  const unread = world.state.messages
    .in(channel.id)
    .filter((message) => message.ts > read && message.user !== user.id && message.ephemeral_to === undefined);
  const notifying = unread.filter((message) => notifies(world, message, channel, user));
  const shown = unread.filter((message) => message.thread_ts === undefined || notifying.includes(message));
  return { unread: shown.length, mentions: notifying.length };
}
