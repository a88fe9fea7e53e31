import { execFile } from 'node:child_process';
import { access, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Image } from './image.ts';
import { installForProduction } from './installed.ts';

type Act = (image: Image, checkout: string, path: string) => Promise<unknown>;

/** The commands that the Dockerfile may run, and what each does to the folders. */
const acts: readonly [command: RegExp, act: Act][] = [
  [
    /^npm ci$/u,
    async (image, checkout) => {
      await lockIsThere(image);
      await symlink(join(checkout, 'node_modules'), join(image.root, image.workdir, 'node_modules'));
    },
  ],
  [
    /^npm ci --omit=dev$/u,
    async (image, checkout) => {
      await lockIsThere(image);
      await installForProduction(checkout, join(image.root, image.workdir));
    },
  ],
  [/^npm run build$/u, build],
  [/^npm cache clean --force$/u, async () => {}],
  [/^mkdir (?<path>\/\S+)$/u, ({ root }, _, path) => mkdir(join(root, path))],
  [/^chown node:node (?<path>\/\S+)$/u, ({ root }, _, path) => access(join(root, path))],
];

/** Does one command of a `RUN` line. Throws where it is none of those above. */
export async function runLine(command: string, image: Image, checkout: string): Promise<void> {
  for (const [known, act] of acts) {
    const found = known.exec(command);
    if (found === null) continue;
    await act(image, checkout, found.groups?.path ?? '');
    return;
  }
  throw new Error(`Dockerfile: the test does not know RUN ${command}`);
}

async function lockIsThere({ root, workdir }: Image): Promise<void> {
  for (const name of ['package.json', 'package-lock.json']) await access(join(root, workdir, name));
}

/** In the environment of the stage: that of the tests would build for tests. */
async function build({ root, workdir, environment }: Image): Promise<void> {
  const { PATH, HOME } = process.env;
  await promisify(execFile)('npm', ['run', 'build'], {
    cwd: join(root, workdir),
    env: { PATH, HOME, ...environment },
  });
}
