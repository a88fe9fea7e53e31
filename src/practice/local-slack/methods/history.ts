import { messageJson } from '../message-json.ts';
import { SlackError } from '../slack-error.ts';
import type { Message } from '../state/entities.ts';
import type { Arguments } from '../web/arguments.ts';
import { page } from '../web/paging.ts';
import { botIsIn } from '../world.ts';
import type { Method } from './method.ts';
import { readableChannel } from './scopes.ts';

const history: Method = {
  token: 'bot',
  scopes: [],
  rate: 50,
  run: (world, given) => {
    const channel = readableChannel(world, given.needed('channel'), 'history');
    if (!botIsIn(world, channel)) throw new SlackError('not_in_channel');
    const shown = world.state.messages
      .in(channel.id)
      .filter((message) => message.ephemeral_to === undefined && isTopLevel(message))
      .filter(within(given))
      .reverse();
    const { items, rest, metadata } = page(shown, given, 100, 999);
    const show = { metadata: given.flag('include_all_metadata'), counts: true };
    return {
      messages: items.map((message) => messageJson(world, message, show)),
      has_more: rest,
      pin_count: 0,
      channel_actions_ts: null,
      channel_actions_count: 0,
      ...(rest ? { response_metadata: metadata } : {}),
    };
  },
};

const replies: Method = {
  token: 'bot',
  scopes: [],
  rate: 50,
  run: (world, given) => {
    const channel = readableChannel(world, given.needed('channel'), 'history');
    if (!botIsIn(world, channel)) throw new SlackError('not_in_channel');
    const ts = given.needed('ts');
    const thread = world.state.messages.thread(channel.id, ts);
    if (thread.length === 0) throw new SlackError('thread_not_found');
    const [parent, ...answers] = thread;
    const shown = [parent!, ...answers.filter(within(given))];
    const { items, rest, metadata } = page(shown, given, 1000, 1000);
    const show = { metadata: given.flag('include_all_metadata'), counts: true };
    return {
      messages: items.map((message) => messageJson(world, message, show)),
      has_more: rest,
      ...(rest ? { response_metadata: metadata } : {}),
    };
  },
};

function isTopLevel(message: Message): boolean {
  return (
    message.thread_ts === undefined || message.thread_ts === message.ts || message.reply_broadcast === true
  );
}

/** Between `oldest` and `latest`, the bounds themselves only when `inclusive`. */
function within(given: Arguments): (message: Message) => boolean {
  const bound = (name: string, otherwise: number) => (given.has(name) ? Number(given.text(name)) : otherwise);
  const [oldest, latest] = [bound('oldest', 0), bound('latest', Infinity)];
  if (Number.isNaN(oldest)) throw new SlackError('invalid_ts_oldest');
  if (Number.isNaN(latest)) throw new SlackError('invalid_ts_latest');
  const inclusive = given.flag('inclusive');
  return ({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

export const histories: Record<string, Method> = {
  'conversations.history': history,
  'conversations.replies': replies,
};
