import { SlackError } from '../slack-error.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

const authTest: Method = {
  token: 'bot',
  scopes: [],
  rate: 600,
  run: (world) => {
    const { identity } = world;
    return {
      url: `https://${identity.team_domain}.slack.com/`,
      team: identity.team_name,
      user: world.state.users.get(identity.bot_user_id)?.name,
      team_id: identity.team_id,
      user_id: identity.bot_user_id,
      bot_id: identity.bot_id,
      is_enterprise_install: false,
    };
  },
};

const apiTest: Method = {
  token: 'none',
  scopes: [],
  rate: 100,
  run: (_world, given) => {
    if (given.has('error')) throw new SlackError(given.text('error'));
    return {};
  },
};

const teamInfo: Method = {
  token: 'bot',
  scopes: ['team:read'],
  rate: 50,
  run: ({ identity }) => ({
    team: {
      id: identity.team_id,
      name: identity.team_name,
      domain: identity.team_domain,
      email_domain: '',
      icon: {},
    },
  }),
};

const botsInfo: Method = {
  token: 'bot',
  scopes: ['users:read'],
  rate: 50,
  run: (world, given) => {
    const { identity } = world;
    if (given.text('bot') !== identity.bot_id) throw new SlackError('bot_not_found');
    return { bot: { id: identity.bot_id, ...botOf(world) } };
  },
};

function botOf({ identity }: World) {
  return {
    deleted: false,
    name: identity.app_name,
    app_id: identity.app_id,
    user_id: identity.bot_user_id,
    updated: 0,
    icons: {},
  };
}

export const basics: Record<string, Method> = {
  'auth.test': authTest,
  'api.test': apiTest,
  'team.info': teamInfo,
  'bots.info': botsInfo,
};
