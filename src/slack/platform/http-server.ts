import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';
import type { Log } from '../shell.ts';

/** Slack's largest payload is a view of 250 kB. */
const largestBody = 256 * 1024;
/** As far as a signature may lie in the past or in the future, in seconds. */
const clockSkew = 300;

// Imported as a module, it would load all of `fetch` with it, for its WebSocket.
const { createServer } = process.getBuiltinModule('node:http');

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export const slackEventsPath = '/slack/events';

/**
 * The one HTTP server: Slack's requests, and what operators ask (`/healthz` …). It reads the body itself,
 * because Bolt alone accepts signatures from the future, dies of a signed `null` and reads 4 MB.
 */
export function httpServer(
  routes: ReadonlyMap<string, Route>,
  receiver: HTTPReceiver | undefined,
  log: Log,
): Server {
  return createServer((request, response) => {
    respond(request, response).catch((error) => {
      log.error({ error, path: request.url }, 'a request could not be answered');
      if (!response.headersSent) response.writeHead(500).end();
      else response.end();
    });
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (receiver !== undefined && path === slackEventsPath && request.method === 'POST') {
      return slackRequest(receiver, request, response);
    }
    const route = routes.get(path);
    if (route === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404).end();
      return;
    }
    await route(request, response);
  }
}

async function slackRequest(
  receiver: HTTPReceiver,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sentAt = Number(request.headers['x-slack-request-timestamp']);
  if (sentAt > Date.now() / 1000 + clockSkew) {
    response.writeHead(401).end();
    return;
  }
  const body = await readBody(request);
  if (body === undefined) {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  // Bolt knows the bare type only, without a character set behind it.
  request.headers['content-type'] = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (!isObject(body, request.headers['content-type'])) {
    response.writeHead(400).end();
    return;
  }
  // Bolt takes a body that was read already from here.
  Object.assign(request, { rawBody: body });
  receiver.requestListener(request, response);
}

function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestBody) resolve(undefined);
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('the request ended early')));
  });
}

/** What begins so is an object, or malformed, which Bolt says itself: no need to parse it twice. */
const surelyObject = /^(?:payload=%7B[^&]*$|\{)/iu;

/** Whether Bolt will find an object in it, as form or as JSON. */
function isObject(body: Buffer, contentType: string): boolean {
  const text = body.toString('utf8');
  if (surelyObject.test(text)) return true;
  if (contentType === 'application/x-www-form-urlencoded') {
    const payload = new URLSearchParams(text).get('payload');
    return payload === null || parsesToObject(payload);
  }
  return parsesToObject(text);
}

function parsesToObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
