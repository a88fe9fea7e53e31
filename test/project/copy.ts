import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Copy {
  folder: string;
  /** Runs a command of the shell there; its exit code, and all that it printed. */
  run(command: string): Promise<{ code: number; output: string }>;
  remove(): Promise<void>;
}

/** A copy of the project in which a test may spoil what it likes. */
export async function copyProject(): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-copy-'));
  const { stdout } = await promisify(execFile)('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  const files = stdout.split('\0').filter((name) => name !== '');
  await Promise.all(files.map((name) => cp(name, join(folder, name)).catch(ignoreGone)));
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    run: (command) => run(command, folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A file that git knows and somebody has just deleted. */
function ignoreGone(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error;
}

function run(command: string, cwd: string): Promise<{ code: number; output: string }> {
  // What vitest tells its own workers is not for another vitest.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  return new Promise((resolve) => {
    execFile(
      'sh',
      ['-c', command],
      { cwd, env: { ...env, NO_COLOR: '1' }, maxBuffer: 1 << 26 },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, output: `${out}\n${err}` });
      },
    );
  });
}
