import { scopeFamily } from '../channels.ts';
import { SlackError } from '../slack-error.ts';
import type { Channel } from '../state/entities.ts';
import { channelForBot, grantedScopes, type World } from '../world.ts';

/** Refuses when none of the scopes was granted. Throws `missing_scope` with `needed` and `provided`. */
export function needScope(world: World, ...anyOf: string[]): void {
  const granted = grantedScopes(world);
  if (anyOf.length === 0 || anyOf.some((scope) => granted.includes(scope))) return;
  throw new SlackError('missing_scope', [], { needed: anyOf.join(','), provided: granted.join(',') });
}

/** The channel that a reading method names, with the scope for its kind (`channels:read`, `groups:history`, …). */
export function readableChannel(world: World, id: string, right: 'read' | 'history'): Channel {
  const channel = world.state.channels.get(id);
  if (channel === undefined) throw new SlackError('channel_not_found');
  needScope(world, `${scopeFamily(channel)}:${right}`);
  return channelForBot(world, id);
}
