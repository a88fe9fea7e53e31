import { cp, stat } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import type { Image } from './image.ts';

/**
 * `COPY`: a folder's contents go into the target; a file goes into it where the target is a folder or ends
 * with a slash, and takes its name otherwise.
 */
export async function copyInto(image: Image, from: string, paths: readonly string[]): Promise<void> {
  const sources = paths.slice(0, -1);
  const to = paths.at(-1) as string;
  const target = join(image.root, posix.resolve(image.workdir, to));
  const isFolder = to.endsWith('/') || sources.length > 1 || (await kindOf(target)) === 'folder';
  for (const path of sources) {
    const source = join(from, path);
    const kind = await kindOf(source);
    if (kind === undefined) throw new Error(`Dockerfile: COPY ${paths.join(' ')}: there is no ${path}`);
    await cp(source, kind === 'file' && isFolder ? join(target, basename(path)) : target, {
      recursive: true,
    });
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}
