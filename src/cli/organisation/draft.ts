import { readConfig } from '../../config.ts';
import { draftOrganisation } from '../../organisation-file/draft/draft.ts';
import { identify } from '../../slack/platform/identity.ts';
import { Problem } from '../problems.ts';
import { slackClients } from '../slack-clients.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { writeOut } from '../write-out.ts';
import { readSlack } from './read-slack.ts';

/** Writes a first organisation file from what Slack knows; what could not be guessed says FILL-IN. */
export async function draft(terminal: Terminal, { out }: { out?: string }): Promise<ExitCode> {
  const config = readConfig(terminal.environment);
  if (config.slack === undefined) {
    throw new Problem(
      'A draft is made from a Slack workspace, and no Slack variable is set.',
      'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN. The practice workspace has its file in examples/organisation.yml.',
    );
  }
  const clients = slackClients(config, config.slack);
  const { name } = await identify(clients, config.slack.botToken);
  const facts = await readSlack(clients, name);
  await writeOut(terminal, draftOrganisation(facts), out);
  const { channels, people, userGroups } = facts;
  terminal.remark(
    `Drafted from ${channels.length} channels, ${people.length} people and ${userGroups.length} user groups. Look for FILL-IN.\nPrivate channels are seen only where the app is a member: /invite @Redress there and draft again.`,
  );
  return 0;
}
