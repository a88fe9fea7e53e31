import { channelType } from '../channels.ts';
import { type Json, text } from '../json.ts';
import type { Channel } from '../state/entities.ts';
import { newId } from '../state/ids.ts';
import { botIsIn, grantedScopes, nowSeconds, type World } from '../world.ts';
import type { Outcome } from './handover.ts';

const historyScopes = { channel: 'channels:history', group: 'groups:history', im: 'im:history' } as const;
const messageEvents = { channel: 'message.channels', group: 'message.groups', im: 'message.im' } as const;

/** Tells the app of an event in a channel, if it subscribed, may read there and its bot is there. */
export function announce(world: World, channel: Channel, event: Json): void {
  if (!botIsIn(world, channel)) return;
  if (event.type === 'message') {
    const kind = channelType(channel);
    if (!isSubscribed(world, messageEvents[kind]) || !grantedScopes(world).includes(historyScopes[kind]))
      return;
    send(world, event);
    return;
  }
  announceAnyway(world, event);
}

/** Tells the app of an event if it subscribed, whether or not its bot is in the channel (it may have just left). */
export function announceAnyway(world: World, event: Json): void {
  if (isSubscribed(world, text(event.type))) send(world, event);
}

function isSubscribed(world: World, name: string): boolean {
  return world.manifest.settings?.event_subscriptions?.bot_events?.includes(name) ?? false;
}

function send(world: World, event: Json): void {
  const { identity } = world;
  const { team_id, app_id, bot_user_id } = identity;
  const authorization = {
    enterprise_id: null,
    team_id,
    user_id: bot_user_id,
    is_bot: true,
    is_enterprise_install: false,
  };
  const envelope = {
    token: identity.verification_token,
    team_id,
    context_team_id: team_id,
    context_enterprise_id: null,
    api_app_id: app_id,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: nowSeconds(world),
    authorizations: [authorization],
    is_ext_shared_channel: false,
    event_context: `4-${Buffer.from(JSON.stringify({ et: event.type, tid: team_id, aid: app_id })).toString('base64url')}`,
  };
  world.state.pendingEvents.put(envelope.event_id, envelope);
  const first = Promise.resolve().then(() => {
    world.state.commit();
    return world.dispatcher.deliver('events_api', envelope);
  });
  world.dispatcher.track(first);
  void first.then((outcome) => retry(world, envelope, outcome, 0));
}

/** Sends again what an earlier run had not brought to the app, once it can be reached. */
export function redeliverKept(world: World): void {
  for (const envelope of world.keptEvents.splice(0)) {
    retry(world, envelope, { taken: false, code: 'dispatch_failed' }, 0);
  }
}

const reasons: Record<string, string> = {
  operation_timeout: 'http_timeout',
  dispatch_failed: 'connection_failed',
  http_client_error: 'http_error',
  http_service_error: 'http_error',
};

/** Sends an event again after each of the retry delays until it is taken. */
function retry(world: World, envelope: Json, outcome: Outcome, done: number): void {
  const delay = world.timing.retryDelays[done];
  if (outcome.taken || outcome.code === 'no_retry' || delay === undefined) {
    // Written with the next commit: after a crash in between the event comes twice, as in Slack.
    world.state.pendingEvents.delete(text(envelope.event_id));
    return;
  }
  const number = done + 1;
  const reason = reasons[outcome.code] ?? 'unknown_error';
  world.dispatcher.later(delay, async () => {
    const next = await world.dispatcher.deliver('events_api', envelope, { retry: { number, reason } });
    retry(world, envelope, next, number);
  });
}
