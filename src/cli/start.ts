import module from 'node:module';
import { type Config, readConfig, type SlackSettings } from '../config.ts';
import { createLog } from '../start/log.ts';
import { openPractice, type PracticeFlags } from './practice.ts';
import { Problem } from './problems.ts';
import { sayingWhy } from './saying-why.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { untilStopped } from './until-stopped.ts';
import { withPort } from './with-port.ts';

/** Connects to Slack and stays until asked to stop; without Slack variables, opens the practice workspace. */
export async function start(terminal: Terminal, flags: PracticeFlags): Promise<ExitCode> {
  const config = readConfig(withPort(terminal.environment, flags.port));
  const { slack } = config;
  if (slack === undefined) return openPractice(terminal, config, flags);
  if (flags.fresh) {
    throw new Problem(
      '--fresh is for the practice workspace, but Slack variables are set.',
      'Run `redress practice --fresh`, which never touches real complaints.',
    );
  }
  return connect(terminal, { ...config, slack });
}

async function connect(terminal: Terminal, config: Config & { slack: SlackSettings }): Promise<ExitCode> {
  const log = createLog(config.logLevel);
  const redress = await sayingWhy(async () => {
    const { startRedress } = await import('../main.ts');
    return startRedress({ config, kind: 'production', log });
  });
  const { workspace, name } = redress.identity;
  log.info({ workspace, name, mode: config.slack.mode, url: redress.url }, 'Redress is connected');
  // For the next start (bin/redress.js), when nobody waits for this one any more.
  setTimeout(() => module.flushCompileCache(), compiledAfter).unref();
  return untilStopped(terminal, async () => {
    log.info({}, 'stopping; what was begun is finished first');
    await redress.stop();
    log.info({}, 'stopped');
  });
}

/** Milliseconds after which what a start needs has been compiled. */
const compiledAfter = 3_000;
