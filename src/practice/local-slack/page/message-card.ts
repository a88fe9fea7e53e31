import type { BlockJson, FileCard, MessageCard } from '../../page-contract.ts';
import { valuesOf } from '../acts/place.ts';
import type { Channel, Message, SlackFile, User } from '../state/entities.ts';
import type { World } from '../world.ts';
import { notifies } from './attention.ts';

/** A message as the page shows it to this person. */
export function messageCard(world: World, user: User, channel: Channel, message: Message): MessageCard {
  const isParent = message.thread_ts === undefined || message.thread_ts === message.ts;
  const replies = isParent ? world.state.messages.thread(channel.id, message.ts).slice(1) : [];
  const latest = replies.at(-1);
  return {
    ts: message.ts,
    channel: channel.id,
    authorId: message.user,
    isBot: message.bot_id !== undefined,
    sentAt: instantOf(message.ts),
    edited: message.edited !== undefined,
    ephemeral: message.ephemeral_to !== undefined,
    isNotice: message.subtype === 'tombstone' || /^channel_|^group_/.test(message.subtype ?? ''),
    text: message.text,
    blocks: (message.blocks ?? []) as BlockJson[],
    values: valuesOf(world, user.id, { message, channel }),
    files: (message.files ?? [])
      .map((id) => world.state.files.get(id))
      .filter((file): file is SlackFile => file !== undefined)
      .map(fileCard),
    reactions: (message.reactions ?? []).map(({ name, users }) => ({ name, count: users.length })),
    ...(isParent ? {} : { threadTs: message.thread_ts }),
    replyCount: replies.length,
    ...(latest === undefined ? {} : { latestReplyAt: instantOf(latest.ts) }),
    mentionsMe: channel.kind !== 'im' && notifies(world, message, channel, user),
    isMine: message.user === user.id,
  };
}

function instantOf(ts: string): string {
  return new Date(Math.floor(Number(ts) * 1000)).toISOString();
}

/** A file as the page shows it; the page adds who asks (`?as=`). */
export function fileCard(file: SlackFile): FileCard {
  return {
    id: file.id,
    name: file.name,
    mimetype: file.mimetype,
    size: file.size,
    url: `/page/files/${file.id}`,
    isImage: /^image\/(png|jpeg|gif|webp)$/.test(file.mimetype),
  };
}
