import { createHmac } from 'node:crypto';
import type { Attempt, Kind, Outcome } from './handover.ts';

export interface SignedPost {
  url: string;
  secret: string;
  kind: Kind;
  payload: unknown;
  attempt: Attempt;
  /** Milliseconds. */
  timeout: number;
}

/** Posts a payload as Slack does: signed (v0), events as JSON, commands and interactions as forms. */
export async function postSigned(post: SignedPost): Promise<Outcome> {
  const body = encode(post.kind, post.payload);
  // The signature carries real time: the app compares it with its machine's clock.
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', post.secret).update(`v0:${timestamp}:${body}`).digest('hex');
  try {
    const response = await fetch(post.url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(post.timeout),
      headers: {
        'content-type': post.kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
        ...retryHeaders(post.attempt),
      },
    });
    const answer = await response.text();
    if (response.ok) return { taken: true, answer: parse(answer) };
    if (response.headers.get('x-slack-no-retry') === '1') return { taken: false, code: 'no_retry' };
    return { taken: false, code: response.status >= 500 ? 'http_service_error' : 'http_client_error' };
  } catch (error) {
    const timedOut = (error as Error).name === 'TimeoutError';
    return { taken: false, code: timedOut ? 'operation_timeout' : 'dispatch_failed' };
  }
}

function encode(kind: Kind, payload: unknown): string {
  if (kind === 'events_api') return JSON.stringify(payload);
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(payload as Record<string, string>).toString();
}

function retryHeaders({ retry }: Attempt): Record<string, string> {
  if (retry === undefined) return {};
  return { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason };
}

/** The answer as JSON where it is JSON, else as text; undefined when empty. */
function parse(answer: string): unknown {
  if (answer.trim() === '') return undefined;
  try {
    return JSON.parse(answer);
  } catch {
    return answer;
  }
}
