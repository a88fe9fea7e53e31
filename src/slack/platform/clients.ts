import { type WebAPICallError, WebClient, type WebClientOptions } from '@slack/web-api';
import { fetchPlainly } from './fetch.ts';

/**
 * Two clients per token. A throttled post must never hold up a modal: `interactive` answers people within
 * their three seconds, `background` belongs to the outbox. Neither retries by itself: a post that
 * succeeded while its answer was lost would be posted again.
 */
export interface Clients {
  interactive: WebClient;
  background: WebClient;
}

const shared: WebClientOptions = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  fetch: fetchPlainly,
};

export function clientsFor(
  token: string,
  options: Pick<WebClientOptions, 'slackApiUrl' | 'logger'>,
): Clients {
  return {
    interactive: new WebClient(token, { ...shared, ...options, timeout: 2_500 }),
    background: new WebClient(token, { ...shared, ...options, timeout: 15_000 }),
  };
}

/** What Slack said no with, for example `channel_not_found`; undefined for anything but a clear no. */
export function slackError(error: unknown): string | undefined {
  const known = error as Partial<WebAPICallError> & { data?: { error?: string } };
  return known.code === 'slack_webapi_platform_error' ? known.data?.error : undefined;
}

/** Seconds to wait where Slack asked for it. */
export function retryAfter(error: unknown): number | undefined {
  const known = error as { code?: string; retryAfter?: number };
  return known.code === 'slack_webapi_rate_limited_error' ? (known.retryAfter ?? 30) : undefined;
}
