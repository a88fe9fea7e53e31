import { completed } from './block-tree.ts';
import { channelType } from './channels.ts';
import { announce } from './dispatch/events.ts';
import type { Json } from './json.ts';
import { mentionsIn } from './mentions.ts';
import { messageJson } from './message-json.ts';
import type { Channel, Message } from './state/entities.ts';
import type { World } from './world.ts';

/** What a new message is made of. */
export type Draft = Partial<Omit<Message, 'channel' | 'ts' | 'mentions'>> & { user: string };

/** Puts a message into the channel, stamped by the clock, and tells the app if it listens. */
export function addMessage(world: World, channel: Channel, draft: Draft): Message {
  const ts = world.state.messages.freshTs(channel.id, world.now());
  const blocks = draft.blocks && completed(draft.blocks);
  const text = tidy(draft.text ?? '');
  const mentions = mentionsIn(text, blocks);
  const message: Message = { ...draft, channel: channel.id, ts, text, blocks, mentions };
  world.state.messages.put(message);
  if (message.ephemeral_to === undefined) announceMessage(world, channel, message);
  return message;
}

/** Text as Slack keeps it: a bare `&` is escaped. */
function tidy(text: string): string {
  return text.replace(/&(?!(amp|lt|gt);)/g, '&amp;');
}

function announceMessage(world: World, channel: Channel, message: Message): void {
  const parent = message.thread_ts && world.state.messages.get(channel.id, message.thread_ts);
  announce(world, channel, {
    ...messageJson(world, message, { metadata: true, counts: false }),
    ...(parent ? { parent_user_id: parent.user } : {}),
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channelType(channel),
  });
}

/** What an edit may replace; absent stays. */
export type Revision = Partial<Pick<Message, 'text' | 'blocks' | 'attachments' | 'metadata' | 'files'>>;

/** Replaces the parts of a message; `editor` marks it as edited. */
export function changeMessage(
  world: World,
  channel: Channel,
  message: Message,
  revision: Revision,
  editor?: string,
): Message {
  const before = messageJson(world, message, { metadata: true, counts: true });
  const next: Message = { ...message, ...revision };
  next.text = tidy(next.text);
  next.blocks = revision.blocks ? completed(revision.blocks) : next.blocks;
  next.mentions = mentionsIn(next.text, next.blocks);
  if (editor !== undefined) {
    next.edited = { user: editor, ts: world.state.messages.freshTs(channel.id, world.now()) };
  }
  world.state.messages.put(next);
  if (next.ephemeral_to === undefined) announceChange(world, channel, next, before);
  return next;
}

function announceChange(world: World, channel: Channel, message: Message, previous: Json): void {
  const ts = world.state.messages.freshTs(channel.id, world.now());
  announce(world, channel, {
    type: 'message',
    subtype: 'message_changed',
    message: messageJson(world, message, { metadata: true, counts: true }),
    previous_message: previous,
    channel: channel.id,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: channelType(channel),
  });
}

/** Removes a message; one with replies leaves a tombstone, as in Slack. */
export function removeMessage(world: World, channel: Channel, message: Message): void {
  const replies = world.state.messages.thread(channel.id, message.ts).filter(({ ts }) => ts !== message.ts);
  if (replies.length > 0) {
    const { channel: id, ts, thread_ts } = message;
    const previous = messageJson(world, message, { metadata: true, counts: true });
    const tombstone: Message = {
      channel: id,
      ts,
      thread_ts,
      user: 'USLACKBOT',
      subtype: 'tombstone',
      text: 'This message was deleted.',
      mentions: [],
    };
    world.state.messages.put(tombstone);
    announceChange(world, channel, tombstone, previous);
    return;
  }
  const previous = messageJson(world, message, { metadata: true, counts: true });
  world.state.messages.delete(channel.id, message.ts);
  if (message.ephemeral_to !== undefined) return;
  const eventTs = world.state.messages.freshTs(channel.id, world.now());
  announce(world, channel, {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: message.ts,
    previous_message: previous,
    channel: channel.id,
    ts: eventTs,
    event_ts: eventTs,
    channel_type: channelType(channel),
  });
}
