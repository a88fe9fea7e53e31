import type { Organisation } from '../../domain/facts/organisation.ts';
import { importOrganisation } from '../../operations/people/import-organisation.ts';
import { type Change, differences } from '../../organisation-file/difference.ts';
import { chooseWorkspace, type Opened, withStore } from '../open.ts';
import { Problem } from '../problems.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readOrganisation } from './read-file.ts';

export interface ImportFlags {
  yes?: boolean;
  json?: boolean;
  workspace?: string;
}

/**
 * Shows what a file changes and makes it the workspace's next policy version after a yes. With `json` and
 * without `yes` it only shows. Complaints keep the version they started with.
 */
export function importFile(
  terminal: Terminal,
  named: string | undefined,
  flags: ImportFlags,
): Promise<ExitCode> {
  return withStore<ExitCode>(terminal, async (opened) => {
    const file = named ?? opened.config.organisationFile;
    if (file === undefined) throw new Problem('Which file?', 'Name it, or set REDRESS_ORGANISATION.');
    const organisation = await readOrganisation(file);
    const workspace = await chooseWorkspace(opened.store, flags.workspace);
    const before = await opened.store.policy(workspace);
    const changes =
      before === undefined ? undefined : differences(JSON.parse(before.organisation), organisation);
    const apply = () => importIt(opened, workspace, organisation);
    if (flags.json) {
      const applied = flags.yes ? await apply() : { version: before?.version ?? 0, changed: false };
      terminal.print(JSON.stringify({ workspace, ...applied, differences: changes ?? null }, null, 2));
      return 0;
    }
    terminal.print(changes === undefined ? `${workspace} has no organisation yet.` : say(changes));
    if (changes?.length === 0) return 0;
    if (!flags.yes && !(await agreed(terminal))) {
      terminal.print('Nothing was changed.');
      return 0;
    }
    const { version } = await apply();
    terminal.print(`Imported as version ${version}. Complaints filed from now on follow it.`);
    return 0;
  });
}

function importIt({ store, policies, now }: Opened, workspace: string, organisation: Organisation) {
  return importOrganisation({ store, policies, now: () => now }, workspace, organisation, 'command line');
}

async function agreed(terminal: Terminal): Promise<boolean> {
  if (terminal.confirm === undefined) {
    throw new Problem('Nothing was changed: nobody is here to be asked.', 'Add --yes to import the file.');
  }
  return terminal.confirm('Import this?');
}

function say(changes: readonly Change[]): string {
  if (changes.length === 0) return 'The file says what is in force already.';
  return changes
    .flatMap(({ path, before, after }) => [
      path,
      ...(before === undefined ? [] : [`  - ${before}`]),
      ...(after === undefined ? [] : [`  + ${after}`]),
    ])
    .join('\n');
}
