import { existsSync } from 'node:fs';
import { type Config, readConfig } from '../config.ts';
import { createLog } from '../start/log.ts';
import { practiceStorePath } from './practice-store.ts';
import { Problem } from './problems.ts';
import { sayingWhy } from './saying-why.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { untilStopped } from './until-stopped.ts';
import { withPort } from './with-port.ts';

export interface PracticeFlags {
  fresh?: boolean;
  yes?: boolean;
  port?: string;
}

/** Opens the practice workspace, whatever Slack variables are set. */
export async function practice(terminal: Terminal, flags: PracticeFlags): Promise<ExitCode> {
  const environment = Object.entries(withPort(terminal.environment, flags.port));
  const config = readConfig(Object.fromEntries(environment.filter(([name]) => !name.startsWith('SLACK_'))));
  return openPractice(terminal, config, flags);
}

export async function openPractice(
  terminal: Terminal,
  config: Config,
  flags: PracticeFlags,
): Promise<ExitCode> {
  if (flags.fresh && !(await mayForget(terminal, config, flags))) {
    terminal.remark('Nothing was changed.');
    return 0;
  }
  terminal.remark('Opening the practice workspace …');
  // What an operator follows in a log, a learner would only stumble over.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const running = await sayingWhy(async () => {
    const { startPractice } = await import('../practice/practice.ts');
    return startPractice({ config, fresh: flags.fresh === true, log });
  });
  terminal.print(welcome(running.url, config.dataFolder));
  return untilStopped(terminal, () => running.stop());
}

/** Starting over throws complaints and messages away, even if only those of practice. */
async function mayForget(terminal: Terminal, config: Config, flags: PracticeFlags): Promise<boolean> {
  if (flags.yes || !existsSync(practiceStorePath(config))) return true;
  if (terminal.confirm === undefined) {
    throw new Problem(
      '--fresh forgets the complaints and messages of the practice workspace.',
      'Add --yes to agree.',
    );
  }
  return terminal.confirm(
    `Forget all complaints and messages of the practice workspace in ${config.dataFolder}?`,
  );
}

function welcome(url: string, folder: string): string {
  return `
  The practice workspace is open:  ${url}/

  · Choose whom to act as, then type /complaint in any channel.
  · Move the clock to watch deadlines lapse and Monday's digest appear.
  · It is kept in ${folder}. Ctrl+C stops; npm start -- --fresh starts over.
`;
}
