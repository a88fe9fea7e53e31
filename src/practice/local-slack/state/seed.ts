import type { LocalSlackOptions, SeedChannel, SeedUser } from '../options.ts';
import type { Channel, Identity, User } from './entities.ts';
import { newId, randomHex } from './ids.ts';
import type { State } from './state.ts';

/** Who the workspace and the app are: from the store, or new with the tokens asked for. */
export function ensureIdentity(state: State, options: LocalSlackOptions): Identity {
  const kept = state.identities.get('identity');
  const { seed, manifest, tokens } = options;
  const identity: Identity = {
    team_id: kept?.team_id ?? seed.team.id ?? newId('T'),
    team_name: seed.team.name,
    team_domain: seed.team.domain,
    app_id: kept?.app_id ?? seed.app?.id ?? newId('A'),
    app_name: manifest.features?.bot_user?.display_name ?? manifest.display_information.name,
    bot_user_id: kept?.bot_user_id ?? seed.app?.botUserId ?? newId('U'),
    bot_id: kept?.bot_id ?? seed.app?.botId ?? newId('B'),
    bot_token: tokens?.bot ?? kept?.bot_token ?? `xoxb-${randomHex(16)}`,
    app_token: tokens?.app ?? kept?.app_token ?? `xapp-1-${randomHex(16)}`,
    signing_secret: tokens?.signingSecret ?? kept?.signing_secret ?? randomHex(16),
    verification_token: kept?.verification_token ?? randomHex(12),
  };
  return state.identities.put('identity', identity);
}

/** Fills an empty workspace from the seed; in a kept one only what was under way is ended. */
export function seedWorkspace(state: State, identity: Identity, options: LocalSlackOptions): void {
  for (const view of state.views.all().filter((one) => one.waiting)) {
    state.views.put(view.id, { ...view, waiting: false });
  }
  if (state.users.all().length > 0) return;
  const seconds = Math.floor(options.now() / 1000);
  for (const seed of options.seed.users) state.users.put(seed.id, user(seed, identity, seconds));
  const bot = { id: identity.bot_user_id, name: handle(identity.app_name), real_name: identity.app_name };
  state.users.put(bot.id, user({ ...bot, is_bot: true }, identity, seconds));
  for (const seed of options.seed.channels) state.channels.put(seed.id, channel(seed, identity, seconds));
  for (const group of options.seed.usergroups ?? []) state.groups.put(group.id, group);
}

function user(seed: SeedUser, identity: Identity, seconds: number): User {
  return {
    id: seed.id,
    name: seed.name,
    real_name: seed.real_name,
    locale: seed.locale ?? 'en-US',
    tz: seed.tz ?? 'UTC',
    title: seed.title ?? '',
    email: seed.email ?? `${seed.name}@example.com`,
    team_id: seed.team_id ?? identity.team_id,
    deleted: seed.deleted ?? false,
    is_admin: seed.is_admin ?? false,
    is_restricted: seed.is_restricted ?? false,
    is_bot: seed.is_bot ?? false,
    updated: seconds,
  };
}

function channel(seed: SeedChannel, identity: Identity, seconds: number): Channel {
  const bot = (seed.bot ?? true) ? [identity.bot_user_id] : [];
  return {
    id: seed.id,
    name: seed.name,
    kind: seed.private ? 'private' : 'public',
    members: [...new Set([...seed.members, ...bot])],
    topic: seed.topic ?? '',
    archived: seed.archived ?? false,
    ext_shared: seed.ext_shared ?? false,
    creator: seed.members[0] ?? identity.bot_user_id,
    created: seconds,
  };
}

function handle(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}
