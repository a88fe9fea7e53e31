import { existsSync } from 'node:fs';
import { access, constants, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Finding, findingsOf } from './finding.ts';

const { ok, problem } = findingsOf('Data folder');

/** Whether attached files can be kept; a folder that is not there yet is only asked about. */
export async function checkDataFolder(folder: string): Promise<Finding[]> {
  try {
    if (!existsSync(folder)) {
      await access(nearest(resolve(folder)), constants.W_OK);
      return [ok(`${folder} is not there yet and will be created.`)];
    }
    const probe = join(folder, `.doctor-${process.pid}`);
    await writeFile(probe, '', { flag: 'wx' });
    await rm(probe);
    return [ok(`${folder} can be written to.`)];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return [
      problem(
        `${folder} cannot be written to (${code ?? String(error)}).`,
        'Give the user that runs Redress the right to write there, or name another folder in REDRESS_DATA.',
      ),
    ];
  }
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}
