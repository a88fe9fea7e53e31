import type { IncomingMessage, ServerResponse } from 'node:http';
import { respond } from '../response-urls.ts';
import { SlackError } from '../slack-error.ts';
import type { World } from '../world.ts';
import { readBody } from './body.ts';

/** Takes what the app posts to a response_url. */
export async function serveResponseUrl(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const body = await readBody(request, 1024 * 1024);
  try {
    respond(world, id, parse(body.toString('utf8')));
    world.state.commit();
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    world.state.commit();
    const status = ['used_url', 'expired_url', 'invalid_url'].includes(error.code) ? 404 : 400;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(error.body()));
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    const payload = new URLSearchParams(body).get('payload');
    try {
      return payload === null ? undefined : JSON.parse(payload);
    } catch {
      return undefined;
    }
  }
}
