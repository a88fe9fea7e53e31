import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { retryAfter, slackError } from '../../src/slack/platform/clients.ts';
import { fetchPlainly } from '../../src/slack/platform/fetch.ts';

let server: Server | undefined;

/** Slack's client over our fetch, towards a server that answers so. */
async function clientOf(answer: RequestListener, timeout = 5_000): Promise<WebClient> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new WebClient('xoxb-test', {
    slackApiUrl: `http://127.0.0.1:${port}/api/`,
    fetch: fetchPlainly,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
  });
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('fetching plainly', () => {
  it('sends what Slack’s client says and gives back what Slack answers', async () => {
    const client = await clientOf(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const { url, method, headers } = request;
      const heard = {
        url,
        method,
        text: new URLSearchParams(body).get('text'),
        token: headers.authorization,
      };
      response.setHeader('x-oauth-scopes', 'chat:write,users:read');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, heard }));
    });
    const answer = await client.chat.postMessage({ channel: 'C0FRESH', text: '生鲜 & 熟食' });
    expect(answer).toMatchObject({
      heard: { url: '/api/chat.postMessage', method: 'POST', text: '生鲜 & 熟食', token: 'Bearer xoxb-test' },
      response_metadata: { scopes: ['chat:write', 'users:read'] },
    });
  });

  it('lets Slack’s client see a clear no', async () => {
    const client = await clientOf((_, response) =>
      response.setHeader('content-type', 'application/json').end('{"ok":false,"error":"channel_not_found"}'),
    );
    const error = await client.conversations.info({ channel: 'C0' }).catch((problem: unknown) => problem);
    expect(slackError(error)).toBe('channel_not_found');
  });

  it('lets Slack’s client see how long to wait', async () => {
    const client = await clientOf((_, response) => response.writeHead(429, { 'Retry-After': '7' }).end());
    const error = await client.auth.test().catch((problem: unknown) => problem);
    expect(retryAfter(error)).toBe(7);
  });

  it.each<[string, RequestListener]>([
    ['a server error', (_, response) => response.writeHead(500).end('down')],
    ['a redirect', (_, response) => response.writeHead(302, { location: '/elsewhere' }).end()],
    ['a connection cut before the answer', (request) => request.socket.destroy()],
    [
      'a connection cut within the answer',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"ok":true');
        setTimeout(() => request.socket.destroy(), 20);
      },
    ],
    ['silence', () => {}],
  ])('fails at %s', async (_, answer) => {
    const client = await clientOf(answer, 300);
    const error = await client.auth.test().catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(Error);
    expect(slackError(error)).toBeUndefined();
  });
});
