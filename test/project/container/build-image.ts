/** Builds what `docker build .` would build, as folders: one for each stage of the Dockerfile. */
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { dockerIgnore } from './docker-ignore.ts';
import { emptyImage, type Image } from './image.ts';
import { type Build, instructions } from './instructions.ts';

/** The last stage of the checkout's Dockerfile, built below `folder`. Throws at a line it does not know. */
export async function buildImage(checkout: string, folder: string): Promise<Image> {
  const context = join(folder, 'context');
  await sendContext(checkout, context);
  const build: Build = { checkout, context, folder, stages: new Map(), image: emptyImage('') };
  for (const line of instructionsOf(await readFile(join(checkout, 'Dockerfile'), 'utf8'))) {
    const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/u.exec(line) ?? [];
    const follow = instructions[name];
    if (follow === undefined) throw new Error(`Dockerfile: the test does not know ${line}`);
    await follow(build, rest);
  }
  return build.image;
}

/** One line each, without comments; `\` at the end continues a line. */
function instructionsOf(dockerfile: string): string[] {
  const lines = dockerfile.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return lines
    .join('\n')
    .replace(/\\\s*\n/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

async function sendContext(checkout: string, context: string): Promise<void> {
  const ignore = dockerIgnore(await readFile(join(checkout, '.dockerignore'), 'utf8'));
  async function send(folder: string): Promise<void> {
    for (const entry of await readdir(join(checkout, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!ignore.ignores(path) || ignore.mayHoldExceptions(path)) await send(path);
      } else if (!ignore.ignores(path)) {
        await cp(join(checkout, path), join(context, path), { verbatimSymlinks: true });
      }
    }
  }
  await send('.');
}
