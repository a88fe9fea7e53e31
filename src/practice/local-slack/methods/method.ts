import type { Json } from '../json.ts';
import type { Arguments } from '../web/arguments.ts';
import type { World } from '../world.ts';

/** One method of the Web API. */
export interface Method {
  /** Which token it takes; `none` asks for no token. */
  token: 'bot' | 'app' | 'none';
  /** Bot scopes that the call needs whatever its arguments. */
  scopes: string[];
  /** Calls a minute when rate limits are on: Slack's tiers, or `posting` (about one a second and channel). */
  rate: 20 | 50 | 100 | 600 | 'posting';
  /** Answers the fields beside `ok`. Throws SlackError. */
  run(world: World, given: Arguments): Json;
}
