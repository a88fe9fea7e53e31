import type { Config } from '../../config.ts';
import { type Clients, slackError } from '../../slack/platform/clients.ts';
import { slackClients } from '../slack-clients.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, problem } = findingsOf('Slack');

/** Whether Slack hands out a socket for the app-level token; it is not opened. */
export async function checkAppToken(config: Config, appToken: string): Promise<Finding[]> {
  const clients: Clients = slackClients(config, { botToken: appToken });
  try {
    await clients.background.apps.connections.open({});
    return [ok('The app-level token opens a Socket Mode connection.')];
  } catch (error) {
    const said = slackError(error);
    if (said === undefined) {
      return [
        problem(
          `No Socket Mode connection: ${error instanceof Error ? error.message : String(error)}.`,
          'Check the network and the proxy, then try again.',
        ),
      ];
    }
    return [
      problem(
        `Slack refused the app-level token: ${said}.`,
        'Turn Socket Mode on, and copy SLACK_APP_TOKEN from “Basic Information” → “App-Level Tokens”, with connections:write.',
      ),
    ];
  }
}
