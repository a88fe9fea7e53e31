import type { Config, SlackSettings } from '../config.ts';
import { type Clients, clientsFor } from '../slack/platform/clients.ts';
import { boltLog, createLog } from '../start/log.ts';

/** Clients for a command's own questions to Slack, which never print by themselves. */
export function slackClients({ apiUrl }: Config, { botToken }: Pick<SlackSettings, 'botToken'>): Clients {
  // Standard output belongs to the command's answer, and errors are told by the command.
  const log = createLog('silent');
  return clientsFor(botToken, {
    logger: boltLog(log),
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  });
}
