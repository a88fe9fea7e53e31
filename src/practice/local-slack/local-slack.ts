import type { AddressInfo } from 'node:net';
import { readAll } from './acts/look.ts';
import * as administration from './administration.ts';
import { Dispatcher } from './dispatch/dispatcher.ts';
import { redeliverKept } from './dispatch/events.ts';
import { Sockets } from './dispatch/socket.ts';
import { verifyAddress } from './dispatch/verify-address.ts';
import { Member } from './member.ts';
import { type CallMishap, type DeliveryMishap, Misbehaviour } from './misbehave.ts';
import { Notices } from './notices.ts';
import { type Delivery, defaultTiming, type LocalSlackOptions } from './options.ts';
import { Offers } from './page/offers.ts';
import { createLocalServer } from './server.ts';
import { SlackError } from './slack-error.ts';
import type { Channel, Message, User, View } from './state/entities.ts';
import { ensureIdentity, seedWorkspace } from './state/seed.ts';
import { State } from './state/state.ts';
import { memoryStore, sqliteStore } from './state/store.ts';
import { Triggers } from './triggers.ts';
import { homeOf } from './views.ts';
import { idle, until } from './waiting.ts';
import type { Call } from './web/call.ts';
import { RateLimits } from './web/rate-limits.ts';
import type { World } from './world.ts';

export type { Member, Target } from './member.ts';
export type { CallMishap, DeliveryMishap } from './misbehave.ts';
export type {
  Delivery,
  LocalSlackOptions,
  Manifest,
  SeedChannel,
  SeedUser,
  WorkspaceSeed,
} from './options.ts';
export { AppDidNotAnswer } from './slack-error.ts';
export type { Message, User, View } from './state/entities.ts';
export type { Call } from './web/call.ts';

/** A running local Slack. Everything it answers is a copy: changing it changes nothing here. */
export interface LocalSlack {
  /** Address of the page, without a slash at the end. */
  url: string;
  /** For `SLACK_API_URL` and `slackApiUrl`; ends with a slash. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  teamId: string;
  appId: string;
  botUserId: string;
  /** A person by id, handle or full name. */
  as(person: string): Member;
  /** A channel by name or id. */
  channel(nameOrId: string): Channel;
  /** What everybody in the channel sees at top level, oldest first. */
  messages(channel: string): Message[];
  /** Parent and replies, oldest first; empty when there is no such message. */
  thread(channel: string, ts: string): Message[];
  home(person: string): View | undefined;
  /** The app's calls so far, of one method or of all. */
  calls(method?: string): Call[];
  /** Lets something go wrong with the next calls or payloads. */
  misbehave(mishap: CallMishap | DeliveryMishap): void;
  /** Tells the app's sockets to reconnect, or cuts them. */
  disconnectSockets(how?: 'ask' | 'cut'): void;
  /** Open Socket Mode connections. */
  socketCount(): number;
  archive(channel: string): void;
  deleteChannel(channel: string): void;
  removeBot(channel: string): void;
  invite(channel: string, person?: string): void;
  changeUser(person: string, change: Partial<Omit<User, 'id'>>): void;
  /** Everybody has read everything: after a seeded history. */
  readAll(): void;
  /** Changes how the app is reached; an HTTP address is verified with a challenge. */
  deliverTo(delivery: Delivery): Promise<void>;
  /** Resolves when no payload and no call has been under way for `quiet` ms (default 40). */
  idle(quiet?: number): Promise<void>;
  /** Resolves with the first truthy answer, asked again after every change; rejects after `timeout` ms (a minute). */
  until<T>(question: () => T, timeout?: number): Promise<NonNullable<T>>;
  close(): Promise<void>;
}

/** Starts a local Slack and resolves when it listens. */
export async function startLocalSlack(options: LocalSlackOptions): Promise<LocalSlack> {
  const world = createWorld(options);
  const server = createLocalServer(world);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const everywhere = ['0.0.0.0', '::'].includes(options.host ?? '');
  world.url = `http://${everywhere ? '127.0.0.1' : (options.host ?? '127.0.0.1')}:${port}`;
  world.state.commit();
  const close = async () => {
    world.dispatcher.close();
    await world.sockets.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    world.state.commit();
    world.state.store.close();
  };
  return { ...handles(world), close };
}

function createWorld(options: LocalSlackOptions): World {
  const state = new State(options.store === undefined ? memoryStore() : sqliteStore(options.store));
  const identity = ensureIdentity(state, options);
  seedWorkspace(state, identity, options);
  const timing = { ...defaultTiming, ...options.timing };
  const sockets = new Sockets();
  const misbehaviour = new Misbehaviour();
  const signingSecret = () => identity.signing_secret;
  const triggers = new Triggers(timing.trigger);
  const { delivery, manifest, now } = options;
  return {
    options,
    manifest,
    timing,
    state,
    identity,
    url: '',
    now,
    sockets,
    misbehaviour,
    dispatcher: new Dispatcher({ delivery, sockets, timing, misbehaviour, triggers, signingSecret }),
    triggers,
    rateLimits: new RateLimits(),
    notices: new Notices(now),
    offers: new Offers(),
    keptEvents: state.pendingEvents.all(),
    calls: [],
    busy: 0,
  };
}

function handles(world: World): Omit<LocalSlack, 'close'> {
  const { identity, state } = world;
  const channel = (nameOrId: string) => channelNamed(world, nameOrId);
  const user = (person: string) => userNamed(world, person);
  const admin = () => state.users.all().find((one) => one.is_admin && !one.deleted)?.id ?? 'USLACKBOT';
  return {
    url: world.url,
    apiUrl: `${world.url}/api/`,
    botToken: identity.bot_token,
    appToken: identity.app_token,
    signingSecret: identity.signing_secret,
    teamId: identity.team_id,
    appId: identity.app_id,
    botUserId: identity.bot_user_id,
    as: (person) => new Member(world, user(person).id),
    channel: (nameOrId) => structuredClone(channel(nameOrId)),
    messages: (nameOrId) => topLevel(world, channel(nameOrId)),
    thread: (nameOrId, ts) => structuredClone(state.messages.thread(channel(nameOrId).id, ts)),
    home: (person) => structuredClone(homeOf(world, user(person).id)),
    calls: (method) => world.calls.filter((call) => method === undefined || call.method === method),
    misbehave: (mishap) => world.misbehaviour.order(mishap),
    disconnectSockets: (how = 'ask') => (how === 'ask' ? world.sockets.recycle() : world.sockets.cut()),
    socketCount: () => world.sockets.count,
    archive: (nameOrId) => administration.archive(world, channel(nameOrId), admin()),
    deleteChannel: (nameOrId) => administration.deleteChannel(world, channel(nameOrId), admin()),
    removeBot: (nameOrId) => administration.removeBot(world, channel(nameOrId), admin()),
    invite: (nameOrId, person) =>
      administration.invite(
        world,
        channel(nameOrId),
        person ? user(person).id : identity.bot_user_id,
        admin(),
      ),
    changeUser: (person, change) => administration.changeUser(world, user(person), change),
    deliverTo: async (delivery) => {
      if (delivery.mode === 'http') await verifyAddress(world, delivery);
      world.dispatcher.deliverTo(delivery);
      if (delivery.mode === 'http') redeliverKept(world);
    },
    readAll: () => readAll(world),
    idle: (quiet = 40) => idle(world, quiet),
    until: (question, timeout = 60_000) => until(world, question, timeout),
  };
}

function topLevel(world: World, channel: Channel): Message[] {
  const isTop = ({ ts, thread_ts, ephemeral_to }: Message) =>
    ephemeral_to === undefined && (thread_ts === undefined || thread_ts === ts);
  return structuredClone(world.state.messages.in(channel.id).filter(isTop));
}

function channelNamed(world: World, nameOrId: string): Channel {
  const { channels } = world.state;
  const channel =
    channels.get(nameOrId) ?? channels.all().find((one) => one.kind !== 'im' && one.name === nameOrId);
  if (channel === undefined) throw new SlackError('channel_not_found', [nameOrId]);
  return channel;
}

function userNamed(world: World, person: string): User {
  const { users } = world.state;
  const user =
    users.get(person) ?? users.all().find((one) => one.name === person || one.real_name === person);
  if (user === undefined) throw new SlackError('user_not_found', [person]);
  return user;
}
