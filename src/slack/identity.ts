import { type Clients, slackError } from './clients.ts';
import type { Identity } from './connection.ts';

/** Slack does not know the token, or cannot be reached. `fix` says what to do. */
export class SlackProblem extends Error {
  readonly fix: string;
  constructor(problem: string, fix: string) {
    super(problem);
    this.fix = fix;
  }
}

/** Asks Slack who the token belongs to. Throws `SlackProblem`. */
export async function identify(clients: Clients, botToken: string): Promise<Identity> {
  try {
    const answer = await clients.background.auth.test();
    if (answer.team_id === undefined || answer.user_id === undefined) {
      throw new SlackProblem(
        'Slack did not say which workspace the bot token belongs to.',
        'Use the bot token (xoxb-…), not a user token.',
      );
    }
    return {
      workspace: answer.team_id,
      enterprise: answer.enterprise_id ?? null,
      name: answer.team ?? answer.team_id,
      botToken,
      botUser: answer.user_id,
      botId: answer.bot_id,
    };
  } catch (error) {
    if (error instanceof SlackProblem) throw error;
    const code = slackError(error);
    if (code !== undefined) {
      throw new SlackProblem(
        `Slack refused the bot token: ${code}.`,
        'Copy SLACK_BOT_TOKEN again from “OAuth & Permissions” of the Slack app, or install the app again.',
      );
    }
    throw new SlackProblem(
      `Slack cannot be reached: ${error instanceof Error ? error.message : String(error)}.`,
      'Check the network, the proxy and SLACK_API_URL, then start again.',
    );
  }
}
