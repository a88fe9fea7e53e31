import type { Arguments } from '../arguments.ts';
import { problemsOfBlocks } from '../blocks/validate.ts';
import { openDirect } from '../channels.ts';
import type { Channel, Message } from '../entities.ts';
import { isShowablePicture } from '../files.ts';
import { isObject, type Json, objects } from '../json.ts';
import { messageJson } from '../message-json.ts';
import { addMessage, changeMessage, removeMessage } from '../messages.ts';
import { SlackError } from '../slack-error.ts';
import { botIsIn, channelForBot, grantedScopes, publicMessage, type World } from '../world.ts';
import type { Method } from './method.ts';

/** Longest text of a new message; `chat.update` takes less. */
const textLimit = 40_000;
const updateTextLimit = 4_000;

type Content = Pick<Message, 'text' | 'blocks' | 'attachments'>;

/** Text, blocks and attachments, checked. Throws `invalid_blocks`, `no_text`, `msg_too_long`, … */
export function contentOf(world: World, given: Arguments, limit = textLimit): Content {
  const blocks = given.json('blocks', 'invalid_blocks_format');
  const attachments = given.json('attachments', 'invalid_attachments');
  if (attachments !== undefined && !Array.isArray(attachments)) throw new SlackError('invalid_attachments');
  if (blocks !== undefined) refuseProblems(world, blocks);
  for (const attachment of objects(attachments)) {
    if (attachment.blocks !== undefined) refuseProblems(world, attachment.blocks);
  }
  if (objects(attachments).length > 100) throw new SlackError('too_many_attachments');
  const text = given.text('text');
  if (text.length > limit) throw new SlackError('msg_too_long');
  if (text.trim() === '' && objects(blocks).length === 0 && objects(attachments).length === 0) {
    throw new SlackError('no_text');
  }
  return {
    text,
    ...(blocks === undefined ? {} : { blocks: objects(blocks) }),
    ...(attachments === undefined ? {} : { attachments: objects(attachments) }),
  };
}

function refuseProblems(world: World, blocks: unknown): void {
  if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
  const problems = problemsOfBlocks(blocks, (reference) => isShowablePicture(world, reference));
  if (problems.length > 0) throw new SlackError('invalid_blocks', problems, { errors: problems });
}

/** `metadata`, checked. Throws `metadata_must_be_sent_from_app`, `invalid_metadata_format`. */
function metadataOf(given: Arguments): Message['metadata'] {
  const metadata = given.json('metadata', 'invalid_metadata_format');
  if (metadata === undefined) return undefined;
  const { event_type, event_payload, ...rest } = isObject(metadata) ? metadata : {};
  const sound = typeof event_type === 'string' && event_type !== '' && isObject(event_payload);
  if (!sound || Object.keys(rest).length > 0) throw new SlackError('invalid_metadata_format');
  return { event_type, event_payload };
}

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

function author(world: World): { user: string; bot_id: string } {
  return { user: world.identity.bot_user_id, bot_id: world.identity.bot_id };
}

const postMessage: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  rate: 'posting',
  run: (world, given) => {
    const target = given.needed('channel');
    const content = contentOf(world, given);
    const metadata = metadataOf(given);
    const channel = postingChannel(world, target);
    const thread = threadOf(world, channel, given);
    const broadcast = thread.thread_ts !== undefined && given.flag('reply_broadcast');
    const message = addMessage(world, channel, {
      ...content,
      ...author(world),
      ...thread,
      metadata,
      ...(broadcast ? { reply_broadcast: true, subtype: 'thread_broadcast' } : {}),
      unfurl_links: given.flag('unfurl_links', true),
    });
    const shown = messageJson(world, message, { metadata: true, counts: false });
    return { channel: channel.id, ts: message.ts, message: shown, ...warningFor(content) };
  },
};

function warningFor(content: Content): Json {
  if (content.text !== '') return {};
  const warning = 'missing_text_in_message';
  return { warning, response_metadata: { warnings: [warning] } };
}

const update: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  rate: 50,
  run: (world, given) => {
    const [id, ts] = [given.needed('channel'), given.needed('ts')];
    const content = contentOf(world, given, updateTextLimit);
    const metadata = metadataOf(given);
    const channel = channelForBot(world, id);
    if (channel.archived) throw new SlackError('is_archived');
    const message = publicMessage(world, channel.id, ts);
    if (message.bot_id !== world.identity.bot_id || message.subtype === 'tombstone') {
      throw new SlackError('cant_update_message');
    }
    // Slack: an update that says only `text` takes the blocks away.
    const revision = { blocks: [], attachments: undefined, ...content, ...(metadata ? { metadata } : {}) };
    const changed = changeMessage(world, channel, message, revision, world.identity.bot_user_id);
    const shown = messageJson(world, changed, { metadata: true, counts: true });
    return { channel: channel.id, ts, text: changed.text, message: shown };
  },
};

const remove: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  rate: 50,
  run: (world, given) => {
    const channel = channelForBot(world, given.needed('channel'));
    const message = publicMessage(world, channel.id, given.needed('ts'));
    if (message.bot_id !== world.identity.bot_id) throw new SlackError('cant_delete_message');
    removeMessage(world, channel, message);
    return { channel: channel.id, ts: message.ts };
  },
};

const postEphemeral: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  rate: 100,
  run: (world, given) => {
    const [id, user] = [given.needed('channel'), given.needed('user')];
    const content = contentOf(world, given);
    const channel = channelForBot(world, id);
    if (channel.archived) throw new SlackError('is_archived');
    if (!botIsIn(world, channel)) throw new SlackError('not_in_channel');
    if (!channel.members.includes(user)) throw new SlackError('user_not_in_channel');
    const thread = threadOf(world, channel, given);
    const message = addMessage(world, channel, {
      ...content,
      ...author(world),
      ...thread,
      ephemeral_to: user,
    });
    return { message_ts: message.ts };
  },
};

const getPermalink: Method = {
  token: 'bot',
  scopes: [],
  rate: 600,
  run: (world, given) => {
    const channel = channelForBot(world, given.needed('channel'));
    const message = publicMessage(world, channel.id, given.needed('message_ts'));
    const thread = message.thread_ts ? `?thread_ts=${message.thread_ts}&cid=${channel.id}` : '';
    const path = `archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
    return { channel: channel.id, permalink: `https://${world.identity.team_domain}.slack.com/${path}` };
  },
};

export const chat: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
};
