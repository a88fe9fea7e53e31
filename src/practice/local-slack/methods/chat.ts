import type { Json } from '../json.ts';
import { messageJson } from '../message-json.ts';
import { addMessage, changeMessage, removeMessage } from '../messages.ts';
import { SlackError } from '../slack-error.ts';
import { botIsIn, channelForBot, publicMessage, type World } from '../world.ts';
import { type Content, contentOf, metadataOf, updateTextLimit } from './message-content.ts';
import type { Method } from './method.ts';
import { postingChannel, threadOf } from './posting-place.ts';

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
