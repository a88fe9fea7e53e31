import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of Slack as an app needs to start and to post; it says yes to everything at once. */
export interface StandIn {
  apiUrl: string;
  /** Calls by method, so far. */
  calls: Map<string, number>;
  close(): Promise<void>;
}

export const workspace = 'T0GREEN';

export async function startStandIn(): Promise<StandIn> {
  const calls = new Map<string, number>();
  let posted = 0;
  const server = createServer((request, response) => {
    const method = (request.url ?? '').replace('/api/', '');
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      calls.set(method, (calls.get(method) ?? 0) + 1);
      const answer = answerTo(method, new URLSearchParams(body), () => (posted += 1));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    calls,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function answerTo(method: string, given: URLSearchParams, next: () => number): object {
  const channel = given.get('channel') ?? '';
  switch (method) {
    case 'auth.test':
      return {
        ok: true,
        team: 'Green Basket',
        team_id: workspace,
        user: 'redress',
        user_id: 'U0BOT',
        bot_id: 'B0BOT',
      };
    case 'users.info': {
      const id = given.get('user') ?? '';
      return {
        ok: true,
        user: { id, name: id, real_name: id, tz: 'Asia/Shanghai', locale: 'en-GB', deleted: false },
      };
    }
    case 'conversations.info':
      return {
        ok: true,
        channel: { id: channel, name: channel.toLowerCase(), is_member: true, is_private: false },
      };
    case 'conversations.members':
      return { ok: true, members: [], response_metadata: { next_cursor: '' } };
    case 'conversations.open':
      return { ok: true, channel: { id: `D${given.get('users') ?? ''}` } };
    case 'conversations.history':
    case 'conversations.replies':
      return { ok: true, messages: [], has_more: false };
    case 'chat.postMessage':
      return { ok: true, channel, ts: `${Math.floor(Date.now() / 1000)}.${String(next()).padStart(6, '0')}` };
    case 'chat.update':
      return { ok: true, channel, ts: given.get('ts') };
    case 'views.open':
    case 'views.update':
      return { ok: true, view: { id: 'V0', hash: '0' } };
    default:
      return { ok: false, error: 'unknown_method' };
  }
}
