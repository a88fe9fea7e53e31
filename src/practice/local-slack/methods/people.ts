import { SlackError } from '../slack-error.ts';
import { userJson } from '../users.ts';
import { page } from '../web/paging.ts';
import { nowSeconds, userById, type World } from '../world.ts';
import type { Method } from './method.ts';

const usersInfo: Method = {
  token: 'bot',
  scopes: ['users:read'],
  rate: 100,
  run: (world, given) => {
    const user = userById(world, given.needed('user'));
    return { user: userJson(world, user, given.flag('include_locale')) };
  },
};

const usersList: Method = {
  token: 'bot',
  scopes: ['users:read'],
  rate: 20,
  run: (world, given) => {
    const own = world.state.users.all().filter((user) => user.team_id === world.identity.team_id);
    const { items, metadata } = page(own, given, 1000, 1000);
    return {
      members: items.map((user) => userJson(world, user, given.flag('include_locale'))),
      cache_ts: nowSeconds(world),
      response_metadata: metadata,
    };
  },
};

const groupsList: Method = {
  token: 'bot',
  scopes: ['usergroups:read'],
  rate: 20,
  run: (world, given) => ({
    usergroups: world.state.groups.all().map((group) => ({
      id: group.id,
      team_id: world.identity.team_id,
      is_usergroup: true,
      name: group.name,
      handle: group.handle,
      description: '',
      is_external: false,
      date_delete: 0,
      user_count: group.users.length,
      ...(given.flag('include_users') ? { users: group.users } : {}),
    })),
  }),
};

const groupUsers: Method = {
  token: 'bot',
  scopes: ['usergroups:read'],
  rate: 20,
  run: (world: World, given) => {
    const group = world.state.groups.get(given.needed('usergroup'));
    if (group === undefined) throw new SlackError('no_such_subteam');
    const active = (id: string) =>
      given.flag('include_disabled') || world.state.users.get(id)?.deleted === false;
    return { users: group.users.filter(active) };
  },
};

export const people: Record<string, Method> = {
  'users.info': usersInfo,
  'users.list': usersList,
  'usergroups.list': groupsList,
  'usergroups.users.list': groupUsers,
};
