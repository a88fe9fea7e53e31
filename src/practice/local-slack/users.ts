import type { Json } from './json.ts';
import type { User } from './state/entities.ts';
import { grantedScopes, type World } from './world.ts';

/** The user as `users.info` shows it to the app; the locale only when asked for and of the own organisation. */
export function userJson(world: World, user: User, includeLocale = false): Json {
  const external = user.team_id !== world.identity.team_id;
  const mayReadEmail = grantedScopes(world).includes('users:read.email') && !external;
  const profile = {
    title: user.title,
    real_name: user.real_name,
    real_name_normalized: user.real_name,
    display_name: user.name,
    display_name_normalized: user.name,
    team: user.team_id,
    ...(user.is_bot ? { bot_id: world.identity.bot_id, api_app_id: world.identity.app_id } : {}),
    ...(mayReadEmail && !user.is_bot ? { email: user.email } : {}),
  };
  const common = { id: user.id, team_id: user.team_id, name: user.name, deleted: user.deleted, profile };
  if (user.deleted) return { ...common, is_bot: user.is_bot, is_app_user: false, updated: user.updated };
  return {
    ...common,
    real_name: user.real_name,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: zoneOffset(user.tz, world.now()),
    is_admin: user.is_admin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.is_restricted,
    is_ultra_restricted: false,
    is_bot: user.is_bot,
    is_app_user: false,
    ...(external ? { is_stranger: true } : {}),
    updated: user.updated,
    ...(includeLocale && !external ? { locale: user.locale } : {}),
  };
}

/** Seconds east of UTC at the instant (milliseconds). */
function zoneOffset(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /([+-])(\d{2}):(\d{2})/.exec(name);
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === '-' ? -seconds : seconds;
}
