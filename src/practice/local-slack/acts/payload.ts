import { payloadChannelName } from '../channels.ts';
import type { Json } from '../json.ts';
import { AppDidNotAnswer } from '../slack-error.ts';
import type { Channel, User } from '../state/entities.ts';
import type { World } from '../world.ts';

/** What every interaction payload says about who, where and which app. */
export function interactionBase(world: World, user: User): Json {
  const { identity } = world;
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team_id },
    api_app_id: identity.app_id,
    token: identity.verification_token,
    team: {
      id: user.team_id,
      domain: user.team_id === identity.team_id ? identity.team_domain : 'elsewhere',
    },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The channel as interaction payloads name it. */
export function payloadChannel(channel: Channel): Json {
  return { id: channel.id, name: payloadChannelName(channel) };
}

/**
 * Hands an interaction to the app and answers what it acknowledged with. When the app did not take it, the
 * person reads `complaint` and `AppDidNotAnswer` is thrown.
 */
export async function interact(world: World, user: User, payload: Json, complaint: string): Promise<unknown> {
  world.state.commit();
  const outcome = await world.dispatcher.deliver('interactive', payload);
  if (outcome.taken) return outcome.answer;
  world.notices.add(user.id, complaint);
  world.state.touch();
  throw new AppDidNotAnswer(outcome.code, complaint);
}
