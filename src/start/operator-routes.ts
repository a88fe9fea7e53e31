import type { ServerResponse } from 'node:http';
import type { Route } from '../slack/platform/http-server.ts';

/** What operators ask. `ready` throws when the store or Slack is out of reach. */
export function operatorRoutes(ask: {
  ready(): Promise<void>;
  metrics(): Promise<{ type: string; body: string }>;
}): Map<string, Route> {
  return new Map<string, Route>([
    ['/healthz', async (_, response) => reply(response, 200, 'text/plain', 'alive\n')],
    [
      '/readyz',
      async (_, response) => {
        try {
          await ask.ready();
          reply(response, 200, 'text/plain', 'ready\n');
        } catch (error) {
          reply(
            response,
            503,
            'text/plain',
            `not ready: ${error instanceof Error ? error.message : String(error)}\n`,
          );
        }
      },
    ],
    [
      '/metrics',
      async (_, response) => {
        const { type, body } = await ask.metrics();
        reply(response, 200, type, body);
      },
    ],
  ]);
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
