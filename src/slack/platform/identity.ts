import { type Clients, slackError } from './clients.ts';

/** Who the app is in a workspace, as `auth.test` says. */
export interface Identity {
  workspace: string;
  enterprise: string | null;
  name: string;
  botToken: string;
  botUser: string;
  botId: string | undefined;
}

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
    const answer = await asked(clients);
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

const attempts = 3;
const pause = 200;

/** Asking twice does no harm here, and a connection that was kept from before may be gone. */
async function asked(clients: Clients): ReturnType<Clients['background']['auth']['test']> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await clients.background.auth.test();
    } catch (error) {
      if (slackError(error) !== undefined || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
