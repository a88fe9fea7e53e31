import { exportOrganisation } from '../../organisation-file/export.ts';
import { chooseWorkspace, withStore } from '../open.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { writeOut } from '../write-out.ts';

/** Writes the organisation in force as a file that reads back as the same. */
export function exportFile(
  terminal: Terminal,
  flags: { out?: string; workspace?: string },
): Promise<ExitCode> {
  return withStore<ExitCode>(terminal, async ({ store, policies }) => {
    const workspace = await chooseWorkspace(store, flags.workspace);
    const { organisation } = await policies.of(workspace);
    await writeOut(terminal, exportOrganisation(organisation), flags.out);
    return 0;
  });
}
