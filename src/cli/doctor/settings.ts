import { type Config, ConfigProblem, namesDatabase, readConfig } from '../../config.ts';
import type { Terminal } from '../terminal.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, warning, problem } = findingsOf('Settings');

/** The settings as a start would read them; without `config` a start would stop here. */
export function checkSettings(
  environment: Terminal['environment'],
  nodeVersion: string,
): { findings: Finding[]; config?: Config } {
  const findings = [checkNode(nodeVersion)];
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    const wrong = error.lines.map((line) => problem(line, 'Correct it, or remove it from the environment.'));
    return { findings: [...findings, ...wrong] };
  }
  return { config, findings: [...findings, ...mode(config, environment)] };
}

function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 14)) return ok(`Node ${version}.`);
  return problem(
    `Node ${version} is too old.`,
    'Run Redress through npm, which brings its own Node, or install Node 24.',
  );
}

function mode({ slack }: Config, environment: Terminal['environment']): Finding[] {
  if (slack !== undefined) {
    return [
      ok(
        slack.mode === 'socket'
          ? 'Slack is reached by Socket Mode.'
          : 'Slack calls over HTTP at /slack/events.',
      ),
    ];
  }
  return [
    ok(
      'No Slack variable is set: this is the practice workspace, and only what is on this machine is checked.',
    ),
    ...(namesDatabase(environment)
      ? [
          warning(
            'DATABASE_URL is set, but the practice workspace does not use it.',
            'Set SLACK_BOT_TOKEN with SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET) to work with it.',
          ),
        ]
      : []),
  ];
}
