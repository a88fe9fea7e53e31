import type { IncomingMessage, ServerResponse } from 'node:http';
import { SlackError } from '../slack-error.ts';
import type { World } from '../world.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import { readBody } from './body.ts';
import { type Answer, callMethod, throttled, tokenOf } from './web-api.ts';

/** How many calls are remembered at most, for tests. */
const callsKept = 4000;
const bodyLimit = 10 * 1024 * 1024;

/** Answers one call of the Web API; what it changed is durable before the answer leaves. */
export async function serveApi(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  url: URL,
): Promise<void> {
  world.busy += 1;
  try {
    const body = await readBody(request, bodyLimit);
    const mishap = world.misbehaviour.takeCall(method);
    if (mishap?.kind === 'timeout') {
      setTimeout(() => response.destroy(), world.timing.hang).unref();
      return;
    }
    if (mishap?.kind === '500') {
      response.writeHead(500, { 'content-type': 'text/plain' }).end('Internal Server Error');
      return;
    }
    const given = parse(request, body, url);
    const answer = given instanceof SlackError ? refused(given) : call(world, request, method, given, mishap);
    world.state.commit();
    if (mishap?.kind === 'lost-answer') response.destroy();
    else send(response, answer);
  } finally {
    world.busy -= 1;
  }
}

function parse(request: IncomingMessage, body: Buffer, url: URL): Arguments | SlackError {
  try {
    return parseArguments(request.headers['content-type'] ?? '', body, url.searchParams);
  } catch (error) {
    if (error instanceof SlackError) return error;
    throw error;
  }
}

function call(
  world: World,
  request: IncomingMessage,
  method: string,
  given: Arguments,
  mishap: { kind: string; retryAfter?: number } | undefined,
): Answer {
  const answer =
    mishap?.kind === '429'
      ? throttled(mishap.retryAfter ?? 1)
      : callMethod(world, method, given, tokenOf(request, given));
  world.calls.push({ method, arguments: given, answer: answer.body, at: world.now() });
  if (world.calls.length > callsKept) world.calls.splice(0, callsKept / 2);
  return answer;
}

function refused(error: SlackError): Answer {
  return { status: 200, headers: {}, body: error.body() };
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
  response.end(JSON.stringify(answer.body));
}
