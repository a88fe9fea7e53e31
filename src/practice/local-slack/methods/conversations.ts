import { channelJson, openDirect } from '../channels.ts';
import { SlackError } from '../slack-error.ts';
import type { Channel } from '../state/entities.ts';
import { page } from '../web/paging.ts';
import { botMaySee, channelForBot, userById, type World } from '../world.ts';
import type { Method } from './method.ts';
import { needScope, readableChannel } from './scopes.ts';

const info: Method = {
  token: 'bot',
  scopes: [],
  rate: 50,
  run: (world, given) => {
    const channel = readableChannel(world, given.needed('channel'), 'read');
    const count = given.flag('include_num_members') ? { num_members: channel.members.length } : {};
    const locale = given.flag('include_locale') ? { locale: 'en-US' } : {};
    return { channel: { ...channelJson(world, channel), ...count, ...locale } };
  },
};

const kinds = { public_channel: 'public', private_channel: 'private', im: 'im', mpim: 'mpim' } as const;
const kindScopes = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
};

const list: Method = {
  token: 'bot',
  scopes: [],
  rate: 20,
  run: (world, given) => {
    const types = given.has('types') ? given.names('types') : ['public_channel'];
    for (const type of types) {
      if (!Object.hasOwn(kinds, type)) throw new SlackError('invalid_types');
      needScope(world, kindScopes[type as keyof typeof kindScopes]);
    }
    const wanted = types.map((type) => kinds[type as keyof typeof kinds]) as string[];
    const found = world.state.channels
      .all()
      .filter((channel) => wanted.includes(channel.kind) && botMaySee(world, channel))
      .filter((channel) => channel.kind !== 'im' || channel.members.includes(world.identity.bot_user_id))
      .filter((channel) => !(given.flag('exclude_archived') && channel.archived));
    const { items, metadata } = page(found, given, 100, 1000);
    return { channels: items.map((channel) => channelJson(world, channel)), response_metadata: metadata };
  },
};

const members: Method = {
  token: 'bot',
  scopes: [],
  rate: 100,
  run: (world, given) => {
    const channel = readableChannel(world, given.needed('channel'), 'read');
    const { items, metadata } = page(channel.members, given, 100, 1000);
    return { members: items, response_metadata: metadata };
  },
};

const open: Method = {
  token: 'bot',
  scopes: ['im:write'],
  rate: 50,
  run: (world, given) => {
    if (given.has('channel'))
      return { channel: shown(world, channelForBot(world, given.text('channel')), given.flag('return_im')) };
    const users = given.names('users');
    if (users.length === 0) throw new SlackError('users_list_not_supplied');
    if (users.length > 1) throw new SlackError('missing_scope', [], { needed: 'mpim:write', provided: '' });
    const user = userById(world, users[0]!);
    if (user.deleted) throw new SlackError('user_disabled');
    if (user.is_bot) throw new SlackError('cannot_dm_bot');
    const channel = openDirect(world, user.id, world.identity.bot_user_id);
    return { channel: shown(world, channel, given.flag('return_im')) };
  },
};

function shown(world: World, channel: Channel, whole: boolean) {
  return whole ? channelJson(world, channel) : { id: channel.id };
}

const join: Method = {
  token: 'bot',
  scopes: ['channels:join'],
  rate: 50,
  run: (world, given) => {
    const channel = channelForBot(world, given.needed('channel'));
    if (channel.kind !== 'public') throw new SlackError('method_not_supported_for_channel_type');
    if (channel.archived) throw new SlackError('is_archived');
    const bot = world.identity.bot_user_id;
    channel.members = [...new Set([...channel.members, bot])];
    world.state.channels.put(channel.id, channel);
    return { channel: channelJson(world, channel) };
  },
};

export const conversations: Record<string, Method> = {
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.open': open,
  'conversations.join': join,
};
