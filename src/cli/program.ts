import { Command, CommanderError } from 'commander';
import { explain } from './problems.ts';
import type { ExitCode, Terminal } from './terminal.ts';

const workspaceOption = ['--workspace <id>', 'which workspace, where the store holds several'] as const;
const jsonOption = ['--json', 'print JSON'] as const;

/** Carries out one line, such as `['digest', '--week', '2026-W47']`. What a command needs is loaded with it. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const performs =
    <Arguments extends unknown[]>(work: (...given: Arguments) => Promise<ExitCode>) =>
    async (...given: Arguments) => {
      code = await work(...given);
    };
  const program = new Command('redress')
    .description(
      'Complaint handling in Slack: filed in a minute, owned, answered, called back, learned from.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.remark(text.trimEnd()),
    })
    .showHelpAfterError('`redress --help` lists the commands; each has a --help of its own.')
    .addHelpText('after', examples('npx redress start', 'npx redress doctor', 'npx redress verify --json'));

  program
    .command('start')
    .description('Connects to Slack; without any Slack variable, opens the practice workspace.')
    .option('--fresh', 'practice: start over, forgetting its complaints and messages')
    .option('--yes', 'practice: start over without asking')
    .option('--port <number>', 'instead of PORT')
    .addHelpText(
      'after',
      examples('npx redress start', 'npx redress start --port 3001', 'npm start -- --fresh'),
    )
    .action(performs(async (options) => (await import('./start.ts')).start(terminal, options)));

  program
    .command('practice')
    .description('Opens the practice workspace, whatever Slack variables are set.')
    .option('--fresh', 'start over, forgetting its complaints and messages')
    .option('--yes', 'start over without asking')
    .option('--port <number>', 'instead of PORT')
    .addHelpText('after', examples('npx redress practice', 'npx redress practice --fresh --yes'))
    .action(performs(async (options) => (await import('./practice.ts')).practice(terminal, options)));

  program
    .command('doctor')
    .description('Checks settings, Slack, organisation and store, and says how to mend what is wrong.')
    .option(...jsonOption)
    .option(...workspaceOption)
    .addHelpText('after', examples('npx redress doctor', 'npx redress doctor --json'))
    .action(performs(async (options) => (await import('./doctor/doctor.ts')).doctor(terminal, options)));

  program
    .command('migrate')
    .description('Brings the store of DATABASE_URL up to date (each start does so too) and counts its rows.')
    .option(...jsonOption)
    .addHelpText('after', examples('DATABASE_URL=postgres://… npx redress migrate'))
    .action(performs(async (options) => (await import('./migrate.ts')).migrate(terminal, options)));

  program
    .command('verify')
    .description('Looks through the register for altered, removed or reordered entries.')
    .option(...jsonOption)
    .addHelpText('after', `${examples('npx redress verify')}\n\nExit code 0: intact. 1: something is wrong.`)
    .action(performs(async (options) => (await import('./verify.ts')).verify(terminal, options)));

  program
    .command('digest')
    .description('Prints the lessons and figures of one week.')
    .option('--week <week>', 'an ISO week such as 2026-W47; last week, unless said')
    .option('--post', 'post it to leadership too, once per week')
    .option(...jsonOption)
    .option(...workspaceOption)
    .addHelpText('after', examples('npx redress digest', 'npx redress digest --week 2026-W47 --post'))
    .action(performs(async (options) => (await import('./digest/digest.ts')).digest(terminal, options)));

  const organisation = program
    .command('organisation')
    .description('Reads and writes the organisation file: who is who, which channel belongs to whom.');
  organisation
    .command('draft')
    .description('Writes a first file from the channels, user groups and people of the Slack workspace.')
    .option('--out <file>', 'write it there instead of printing it; a file that exists is left alone')
    .addHelpText('after', examples('npx redress organisation draft --out organisation.yml'))
    .action(performs(async (options) => (await import('./organisation/draft.ts')).draft(terminal, options)));
  organisation
    .command('import')
    .description('Shows what a file changes and, after asking, makes it the new policy version.')
    .argument('[file]', 'REDRESS_ORGANISATION, unless said')
    .option('--yes', 'without asking')
    .option(...jsonOption)
    .option(...workspaceOption)
    .addHelpText('after', examples('npx redress organisation import organisation.yml --yes'))
    .action(
      performs(async (file, options) =>
        (await import('./organisation/import.ts')).importFile(terminal, file, options),
      ),
    );
  organisation
    .command('export')
    .description('Prints the organisation in force as a file that can be imported again.')
    .option('--out <file>', 'write it there instead of printing it; a file that exists is left alone')
    .option(...workspaceOption)
    .addHelpText('after', examples('npx redress organisation export --out organisation.yml'))
    .action(
      performs(async (options) => (await import('./organisation/export.ts')).exportFile(terminal, options)),
    );

  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    return tell(error, terminal);
  }
}

function tell(error: unknown, terminal: Terminal): ExitCode {
  // The library has said already what it did not understand.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const known = explain(error);
  if (known === undefined) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.remark(`This should not have happened; it is a bug of Redress.\n${text}`);
    return 2;
  }
  terminal.remark(known.fix === undefined ? known.problem : `${known.problem}\n${known.fix}`);
  return 2;
}

function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
