import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The outcome of `work` on `given`, both plain JSON. Worked out once, as long as neither what is given
 * nor the program changes. One outcome is kept under each name.
 */
export type Remember = <Value>(name: string, given: unknown, work: () => Promise<Value>) => Promise<Value>;

/** Works everything out anew. */
export const forgetful: Remember = (_, __, work) => work();

/**
 * Keeps outcomes in a folder, so that the next start has them. A folder that cannot be read or written
 * only costs time.
 */
export function rememberIn(folder: string, build: () => Promise<string | undefined> = thisBuild): Remember {
  return async (name, given, work) => {
    const program = await build();
    if (program === undefined) return work();
    const path = join(folder, `${name}.json`);
    const key = createHash('sha256')
      .update(JSON.stringify([program, given]))
      .digest('hex');
    const kept = await readKept(path);
    if (kept?.key === key) return kept.value as Awaited<ReturnType<typeof work>>;
    const value = await work();
    await keep(folder, path, { key, value }).catch(() => {});
    return value;
  };
}

interface Kept {
  key: string;
  value: unknown;
}

async function readKept(path: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** Renamed into place, so that nobody reads half of it. */
async function keep(folder: string, path: string, kept: Kept): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, JSON.stringify(kept));
  await rename(draft, path);
}

/** When this bundle was made; undefined in the source, where files change one by one. */
async function thisBuild(): Promise<string | undefined> {
  if (import.meta.url.endsWith('.ts')) return undefined;
  return String((await stat(fileURLToPath(import.meta.url))).mtimeMs);
}
