import type { Dispatcher } from './dispatch/dispatcher.ts';
import type { Sockets } from './dispatch/socket.ts';
import type { Json } from './json.ts';
import type { Misbehaviour } from './misbehave.ts';
import type { Notices } from './notices.ts';
import type { LocalSlackOptions, Manifest, Timing } from './options.ts';
import type { Offers } from './page/offers.ts';
import { SlackError } from './slack-error.ts';
import type { Channel, Identity, Message, User } from './state/entities.ts';
import type { State } from './state/state.ts';
import type { Triggers } from './triggers.ts';
import type { Call } from './web/call.ts';
import type { RateLimits } from './web/rate-limits.ts';

/** What every part of the local Slack works on. */
export interface World {
  options: LocalSlackOptions;
  manifest: Manifest;
  timing: Timing;
  state: State;
  identity: Identity;
  /** Address of the server without a slash at the end. */
  url: string;
  now: () => number;
  dispatcher: Dispatcher;
  sockets: Sockets;
  triggers: Triggers;
  rateLimits: RateLimits;
  /** Events of an earlier run that the app has not taken. */
  keptEvents: Json[];
  /** Every call of the app so far. */
  calls: Call[];
  /** Calls being answered right now. */
  busy: number;
  misbehaviour: Misbehaviour;
  notices: Notices;
  offers: Offers;
}

/** The injected clock in whole seconds. */
export function nowSeconds(world: World): number {
  return Math.floor(world.now() / 1000);
}

/** Whether the app's bot is in the conversation. */
export function botIsIn(world: World, channel: Channel): boolean {
  return channel.members.includes(world.identity.bot_user_id);
}

/** Whether the app may know that the conversation exists. */
export function botMaySee(world: World, channel: Channel): boolean {
  return channel.kind === 'public' || botIsIn(world, channel);
}

/** The conversation as the app may know it. Throws `channel_not_found`. */
export function channelForBot(world: World, id: string): Channel {
  const channel = world.state.channels.get(id);
  if (channel === undefined || !botMaySee(world, channel)) throw new SlackError('channel_not_found');
  return channel;
}

/** The message that everybody in the channel sees. Throws `message_not_found`. */
export function publicMessage(world: World, channel: string, ts: string): Message {
  const message = world.state.messages.get(channel, ts);
  if (message === undefined || message.ephemeral_to !== undefined) throw new SlackError('message_not_found');
  return message;
}

/** The user. Throws `user_not_found`. */
export function userById(world: World, id: string): User {
  const user = world.state.users.get(id);
  if (user === undefined) throw new SlackError('user_not_found');
  return user;
}

/** The bot scopes that the manifest asks for. */
export function grantedScopes(world: World): string[] {
  return world.manifest.oauth_config?.scopes?.bot ?? [];
}
