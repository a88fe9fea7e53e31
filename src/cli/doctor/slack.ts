import type { Config, SlackSettings } from '../../config.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Absence } from '../../domain/people/records.ts';
import { slackClients } from '../slack-clients.ts';
import { checkAppToken } from './app-token.ts';
import { judgeChannels, readChannels } from './channels.ts';
import { type Finding, findingsOf } from './finding.ts';
import { checkLadders } from './ladders.ts';
import { judgePeople, readAccounts } from './people.ts';
import { judgeScopes, scopesOfManifest } from './scopes.ts';
import { judgeToken, readToken } from './token.ts';

export interface SlackChecked {
  findings: Finding[];
  /** Slack's id of the workspace; undefined where Slack did not answer. */
  workspace?: string;
}

/** Tokens, scopes, clock. */
export async function checkSlack(
  config: Config,
  slack: SlackSettings,
  now: () => number,
): Promise<SlackChecked> {
  const read = await readToken(config, slack.botToken, now);
  const findings = judgeToken(read);
  if (slack.mode === 'socket' && !('unreachable' in read)) {
    findings.push(...(await checkAppToken(config, slack.appToken)));
  }
  if (!('reading' in read)) return { findings };
  findings.push(...judgeScopes(read.reading.scopes, await scopesOfManifest()));
  return { findings, workspace: read.reading.team };
}

/** The organisation's channels and people, as Slack knows them. */
export async function checkPlacesAndPeople(
  config: Config,
  slack: SlackSettings,
  organisation: Organisation,
  situation: { absences: readonly Absence[]; now: number },
): Promise<Finding[]> {
  const clients = slackClients(config, slack);
  const channels = judgeChannels(organisation, await readChannels(clients, organisation));
  try {
    const accounts = await readAccounts(clients, organisation);
    return [
      ...channels,
      ...judgePeople(organisation, accounts),
      ...(await checkLadders(organisation, situation, accounts)),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const { problem } = findingsOf('People');
    return [
      ...channels,
      problem(`Slack would not list its people: ${reason}.`, 'Grant users:read, or try again in a minute.'),
    ];
  }
}

/** What no token of the app can see. */
export function uncheckedOf({ mode }: SlackSettings): string[] {
  return [
    'The command /complaint, the shortcuts and the events: Slack shows them to no token. Compare “App Manifest” with manifest.yml.',
    ...(mode === 'http'
      ? ['SLACK_SIGNING_SECRET and the request URL: type /complaint help in Slack; an answer proves both.']
      : []),
  ];
}
