import { openDirect } from '../channels.ts';
import { announceAnyway } from '../dispatch/events.ts';
import type { Channel, User } from '../state/entities.ts';
import { homeOf, viewJson } from '../views.ts';
import type { World } from '../world.ts';
import { actionTs } from './shortcut.ts';

/** The person opens the app's Home: the app hears of it if it subscribed. */
export function lookAtHome(world: World, user: User): void {
  const home = homeOf(world, user.id);
  const channel = openDirect(world, user.id, world.identity.bot_user_id);
  announceAnyway(world, {
    type: 'app_home_opened',
    user: user.id,
    channel: channel.id,
    tab: 'home',
    ...(home === undefined ? {} : { view: viewJson(world, home) }),
    event_ts: actionTs(world),
  });
  world.state.commit();
}

/** The person has read the channel to its end. */
export function markRead(world: World, user: User, channel: Channel): void {
  const last = world.state.messages.in(channel.id).at(-1);
  const key = `${user.id}:${channel.id}`;
  if (last === undefined || world.state.reads.get(key) === last.ts) return;
  world.state.reads.put(key, last.ts);
  world.state.commit();
}

/** Everybody has read every channel to its end. */
export function readAll(world: World): void {
  for (const channel of world.state.channels.all()) {
    const last = world.state.messages.in(channel.id).at(-1);
    for (const member of last === undefined ? [] : channel.members) {
      world.state.reads.put(`${member}:${channel.id}`, last!.ts);
    }
  }
  world.state.commit();
}
