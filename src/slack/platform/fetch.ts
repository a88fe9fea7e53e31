/**
 * Node's own `fetch` brings an HTTP parser in WebAssembly, whose compilation alone takes as much memory as
 * all of Redress's code. Slack's client wants a small part of it, which Node's plain HTTP client gives.
 */

import type { IncomingMessage } from 'node:http';
import type { WebClientOptions } from '@slack/web-api';

// Imported as a module, `node:http` would load `fetch` with it, for its WebSocket.
const http = process.getBuiltinModule('node:http');
const https = process.getBuiltinModule('node:https');

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Posts a text and gives what Slack's client reads of the answer. Rejects at a redirect, as it asks for. */
export const fetchPlainly: Fetch = async (input, init = {}) => {
  const { body, headers, method, signal } = init;
  // Files are sent as forms, which only the real one knows.
  if (typeof body !== 'string') return fetch(input, init);
  const url = new URL(String(input));
  const send = url.protocol === 'https:' ? https.request : http.request;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = send(url, {
      method,
      headers: { ...(headers as Record<string, string>), 'content-length': Buffer.byteLength(body) },
      signal: signal ?? undefined,
    });
    request.once('response', resolve);
    request.once('error', reject);
    request.end(body);
  });
  return responseOf(answer, await contentOf(answer));
};

async function contentOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  const { statusCode = 0 } = answer;
  if (statusCode >= 300 && statusCode < 400) throw new Error(`unexpected redirect (${statusCode})`);
  return Buffer.concat(chunks);
}

function responseOf(answer: IncomingMessage, content: Buffer): Response {
  const headers = new Map(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
  const status = answer.statusCode ?? 0;
  const response = {
    status,
    statusText: answer.statusMessage ?? '',
    ok: status >= 200 && status < 300,
    url: answer.url ?? '',
    headers: {
      get: (name: string) => headers.get(name.toLowerCase()) ?? null,
      entries: () => headers.entries(),
    },
    text: async () => content.toString('utf8'),
    json: async () => JSON.parse(content.toString('utf8')) as unknown,
    arrayBuffer: async () => new Uint8Array(content).buffer,
  };
  return response as unknown as Response;
}
