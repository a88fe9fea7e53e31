import { cp, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

interface Lock {
  packages: Record<string, { dev?: boolean; optional?: boolean }>;
}

/**
 * What `npm ci --omit=dev` installs by the lock in `folder`, copied from the packages of the checkout. Links
 * would not do: what a linked package asks for is looked up where it really is, beside all that is only for
 * development.
 */
export async function installForProduction(checkout: string, folder: string): Promise<void> {
  const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as Lock;
  const installed = await realpath(join(checkout, 'node_modules'));
  const wanted = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  for (const [path, { optional }] of wanted) {
    const from = join(installed, path.slice('node_modules/'.length));
    await cp(from, join(folder, path), {
      recursive: true,
      // Packages nested in this one have entries of their own.
      filter: (source) => source !== join(from, 'node_modules'),
    }).catch((error: NodeJS.ErrnoException) => {
      // One for another platform.
      if (optional !== true || error.code !== 'ENOENT') throw error;
    });
  }
}
