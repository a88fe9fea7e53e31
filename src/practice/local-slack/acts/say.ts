import { randomUUID } from 'node:crypto';
import { compose } from '../composer.ts';
import { shareFile } from '../files.ts';
import { addMessage, changeMessage, removeMessage } from '../messages.ts';
import { SlackError } from '../slack-error.ts';
import type { Channel, Message, User } from '../state/entities.ts';
import type { World } from '../world.ts';

/** Whether the person's composer is open in this channel. */
export function canPost(world: World, user: User, channel: Channel): boolean {
  if (channel.archived || !channel.members.includes(user.id)) return false;
  if (channel.kind !== 'im' || !channel.members.includes(world.identity.bot_user_id)) return true;
  const home = world.manifest.features?.app_home;
  return home?.messages_tab_enabled === true && home.messages_tab_read_only_enabled !== true;
}

/** Says something as a person. Throws when the composer is closed there or nothing was said. */
export function say(
  world: World,
  user: User,
  channel: Channel,
  typed: string,
  more: { thread?: string; files?: string[] } = {},
): Message {
  if (!canPost(world, user, channel)) throw new SlackError('cannot_post_here');
  const files = more.files ?? [];
  if (typed.trim() === '' && files.length === 0) throw new SlackError('no_text');
  const thread = more.thread === undefined ? {} : { thread_ts: parentOf(world, channel, more.thread) };
  for (const file of files) shareFile(world, file, channel.id);
  const message = addMessage(world, channel, {
    user: user.id,
    client_msg_id: randomUUID(),
    ...(typed.trim() === '' ? { text: '' } : compose(world, typed)),
    ...(files.length > 0 ? { files, subtype: 'file_share' } : {}),
    ...thread,
  });
  world.state.reads.put(`${user.id}:${channel.id}`, message.ts);
  world.state.commit();
  return message;
}

function parentOf(world: World, channel: Channel, ts: string): string {
  const message = world.state.messages.get(channel.id, ts);
  if (message === undefined || message.ephemeral_to !== undefined) throw new SlackError('thread_not_found');
  return message.thread_ts ?? message.ts;
}

/** Edits the person's own message. Throws `cant_update_message`. */
export function edit(world: World, user: User, channel: Channel, message: Message, typed: string): Message {
  if (message.user !== user.id) throw new SlackError('cant_update_message');
  const changed = changeMessage(world, channel, message, compose(world, typed), user.id);
  world.state.commit();
  return changed;
}

/** Deletes the person's own message. Throws `cant_delete_message`. */
export function unsay(world: World, user: User, channel: Channel, message: Message): void {
  if (message.user !== user.id) throw new SlackError('cant_delete_message');
  removeMessage(world, channel, message);
  world.state.commit();
}
