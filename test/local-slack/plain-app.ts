import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalSlack } from '../../src/practice/local-slack/local-slack.ts';

// biome-ignore lint/suspicious/noExplicitAny: payloads are looked into freely by the tests
export type Payload = any;

/** An app that keeps what Slack sends and answers as it is told: a body, or a status, or not at all. */
export interface PlainApp {
  payloads: Payload[];
  headers: Record<string, string | string[] | undefined>[];
  /** What to answer a payload with; `undefined` is an empty 200. */
  answer: (payload: Payload) => unknown;
  last(type: string): Payload;
  events(type: string): Payload[];
  close(): Promise<void>;
}

export const silence = Symbol('no answer');

/** Starts such an app and lets Slack reach it over signed HTTP; unsigned requests are refused. */
export async function startPlainApp(slack: LocalSlack): Promise<PlainApp> {
  const app: PlainApp = {
    payloads: [],
    headers: [],
    answer: () => undefined,
    last: (type) => app.payloads.findLast((one) => (one.type ?? 'command') === type),
    events: (type) => app.payloads.filter((one) => one.event?.type === type).map((one) => one.event),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const signed = `v0:${request.headers['x-slack-request-timestamp']}:${body}`;
    const signature = createHmac('sha256', slack.signingSecret).update(signed).digest('hex');
    if (request.headers['x-slack-signature'] !== `v0=${signature}`) {
      response.writeHead(401).end();
      return;
    }
    const payload = read(request.headers['content-type'] ?? '', body);
    if (payload.type === 'url_verification') {
      response.end(payload.challenge);
      return;
    }
    app.payloads.push(payload);
    app.headers.push(request.headers);
    const answer = app.answer(payload);
    if (answer === silence) return;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(answer === undefined ? '' : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await slack.deliverTo({ mode: 'http', url: `http://127.0.0.1:${port}/` });
  return app;
}

function read(contentType: string, body: string): Payload {
  if (contentType.startsWith('application/json')) return JSON.parse(body);
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : JSON.parse(payload);
}
