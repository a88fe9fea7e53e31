import type { Json } from '../json.ts';
import type { Arguments } from '../web/arguments.ts';
import type { Rate } from '../web/rate-limits.ts';
import type { World } from '../world.ts';

/** One method of the Web API. */
export interface Method {
  /** Which token it takes; `none` asks for no token. */
  token: 'bot' | 'app' | 'none';
  /** Bot scopes that the call needs whatever its arguments. */
  scopes: string[];
  /** How often it may be called when rate limits are on. */
  rate: Rate;
  /** Answers the fields beside `ok`. Throws SlackError. */
  run(world: World, given: Arguments): Json;
}
