import { SlackError } from '../slack-error.ts';
import { botIsIn, channelForBot, publicMessage } from '../world.ts';
import type { Method } from './method.ts';

const add: Method = {
  token: 'bot',
  scopes: ['reactions:write'],
  rate: 50,
  run: (world, given) => {
    const channel = channelForBot(world, given.needed('channel'));
    if (channel.archived) throw new SlackError('is_archived');
    if (!botIsIn(world, channel)) throw new SlackError('not_in_channel');
    const message = publicMessage(world, channel.id, given.needed('timestamp'));
    const name = given.needed('name');
    if (!/^[\p{L}\p{N}_+'-]{1,100}$/u.test(name)) throw new SlackError('invalid_name');
    const bot = world.identity.bot_user_id;
    const reactions = structuredClone(message.reactions ?? []);
    const found = reactions.find((reaction) => reaction.name === name);
    if (found?.users.includes(bot)) throw new SlackError('already_reacted');
    if (found) found.users.push(bot);
    else reactions.push({ name, users: [bot] });
    world.state.messages.put({ ...message, reactions });
    return {};
  },
};

export const reactionMethods: Record<string, Method> = { 'reactions.add': add };
