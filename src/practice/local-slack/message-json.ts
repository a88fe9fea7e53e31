import { fileJson } from './files.ts';
import type { Json } from './json.ts';
import type { Message } from './state/entities.ts';
import type { World } from './world.ts';

/** The message as the Web API and payloads show it. `counts` adds what a parent knows of its thread. */
export function messageJson(
  world: World,
  message: Message,
  show: { metadata: boolean; counts: boolean },
): Json {
  const { identity, state } = world;
  const author = state.users.get(message.user);
  const bot = message.bot_id === undefined ? {} : botFields(world, message.bot_id);
  const files = (message.files ?? []).map((id) => state.files.get(id)).filter((file) => file !== undefined);
  const parent =
    message.thread_ts &&
    message.thread_ts !== message.ts &&
    state.messages.get(message.channel, message.thread_ts);
  return {
    type: 'message',
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    ts: message.ts,
    ...(message.client_msg_id ? { client_msg_id: message.client_msg_id } : {}),
    ...bot,
    text: message.text,
    team: author?.team_id ?? identity.team_id,
    ...(message.subtype === 'tombstone' ? { hidden: true } : {}),
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.attachments ? { attachments: message.attachments } : {}),
    ...(files.length > 0 ? { files: files.map((file) => fileJson(world, file, author)), upload: false } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    ...(parent ? { parent_user_id: parent.user } : {}),
    ...(show.counts ? threadFields(world, message) : {}),
    ...(message.reactions?.length ? { reactions: message.reactions.map(countReaction) } : {}),
    ...(show.metadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}

function botFields(world: World, botId: string): Json {
  const { identity } = world;
  return {
    bot_id: botId,
    app_id: identity.app_id,
    bot_profile: {
      id: botId,
      app_id: identity.app_id,
      name: identity.app_name,
      deleted: false,
      team_id: identity.team_id,
    },
  };
}

function threadFields(world: World, message: Message): Json {
  if (message.thread_ts !== undefined && message.thread_ts !== message.ts) return {};
  const replies = world.state.messages
    .thread(message.channel, message.ts)
    .filter(({ ts }) => ts !== message.ts);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: replies.at(-1)!.ts,
    is_locked: false,
    subscribed: true,
  };
}

function countReaction(reaction: { name: string; users: string[] }): Json {
  return { ...reaction, count: reaction.users.length };
}
