import type { IncomingMessage } from 'node:http';
import type { Json } from '../json.ts';
import type { Method } from '../methods/method.ts';
import { methods } from '../methods/registry.ts';
import { needScope } from '../methods/scopes.ts';
import { SlackError } from '../slack-error.ts';
import { grantedScopes, type World } from '../world.ts';
import type { Arguments } from './arguments.ts';

/** What to send back: a status, headers, a JSON body. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Json;
}

/** Runs a method for a token; never throws for what Slack answers with `ok: false`. */
export function callMethod(world: World, name: string, given: Arguments, token: string | undefined): Answer {
  try {
    const method = methods.get(name);
    if (method === undefined) throw new SlackError('unknown_method', [], { req_method: name });
    authorise(world, method, token);
    const wait =
      world.options.rateLimits === 'slack' ? world.rateLimits.secondsToWait(name, method.rate, given) : 0;
    if (wait > 0) return throttled(wait);
    needScopes(world, method);
    const body = { ok: true, ...method.run(world, given) };
    const scopes = { 'x-oauth-scopes': grantedScopes(world).join(',') };
    return { status: 200, headers: scopes, body };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return { status: 200, headers: {}, body: error.body() };
  }
}

/** Slack's answer to too many calls. */
export function throttled(seconds: number): Answer {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  };
}

/** The token of a request: from its header, or else from its arguments. */
export function tokenOf(request: IncomingMessage, given: Arguments): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? (given.has('token') ? given.text('token') : undefined);
}

function authorise(world: World, method: Method, token: string | undefined): void {
  if (method.token === 'none') return;
  if (token === undefined) throw new SlackError('not_authed');
  const { bot_token, app_token } = world.identity;
  if (token !== bot_token && token !== app_token) throw new SlackError('invalid_auth');
  if (token !== (method.token === 'bot' ? bot_token : app_token))
    throw new SlackError('not_allowed_token_type');
}

function needScopes(world: World, method: Method): void {
  for (const scope of method.scopes) needScope(world, scope);
}
