import type { Config } from '../../config.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, warning, problem } = findingsOf('Slack');

/** What Slack answered to `auth.test`, with what only the headers tell. */
export interface TokenReading {
  team: string;
  name: string;
  botUser: string;
  scopes: readonly string[];
  /** Seconds that this machine's clock is ahead of Slack's; undefined where Slack did not say. */
  clockAhead: number | undefined;
}

const patience = 10_000;

/** Asks Slack who the bot token belongs to. */
export async function readToken(
  { apiUrl = 'https://slack.com/api/' }: Pick<Config, 'apiUrl'>,
  botToken: string,
  now: () => number,
): Promise<{ reading: TokenReading } | { refused: string } | { unreachable: string }> {
  try {
    const response = await fetch(new URL('auth.test', apiUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}` },
      signal: AbortSignal.timeout(patience),
    });
    const answer = (await response.json()) as Record<string, string | boolean | undefined>;
    if (answer.ok !== true) return { refused: String(answer.error ?? response.status) };
    const date = Date.parse(response.headers.get('date') ?? '');
    const scopes = (response.headers.get('x-oauth-scopes') ?? '').split(',');
    return {
      reading: {
        team: String(answer.team_id),
        name: String(answer.team ?? answer.team_id),
        botUser: String(answer.user_id),
        scopes: scopes.map((scope) => scope.trim()).filter((scope) => scope !== ''),
        clockAhead: Number.isNaN(date) ? undefined : Math.round((now() - date) / 1000),
      },
    };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { unreachable: cause instanceof Error ? cause.message : String(cause) };
  }
}

export function judgeToken(read: Awaited<ReturnType<typeof readToken>>): Finding[] {
  if ('refused' in read) {
    return [
      problem(
        `Slack refused the bot token: ${read.refused}.`,
        'Copy SLACK_BOT_TOKEN again from “OAuth & Permissions” of the Slack app, or install the app again.',
      ),
    ];
  }
  if ('unreachable' in read) {
    return [
      problem(
        `Slack cannot be reached: ${read.unreachable}.`,
        'Check the network, the proxy and SLACK_API_URL.',
      ),
    ];
  }
  const { team, name, clockAhead } = read.reading;
  return [ok(`The bot token belongs to ${name} (${team}).`), ...judgeClock(clockAhead)];
}

/** Slack refuses, and Redress refuses, requests whose timestamps are five minutes off. */
export function judgeClock(ahead: number | undefined): Finding[] {
  if (ahead === undefined) return [];
  const off = Math.abs(ahead);
  const what = `The clock of this machine is ${off} seconds ${ahead > 0 ? 'ahead of' : 'behind'} Slack's`;
  const fix = 'Let the machine keep its time by NTP; every deadline depends on it.';
  if (off >= 240) return [problem(`${what}: signed requests are refused at 300.`, fix)];
  if (off >= 30) return [warning(`${what}.`, fix)];
  return [ok("The clock agrees with Slack's.")];
}
