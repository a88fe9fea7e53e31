import { readFile } from 'node:fs/promises';
import semver from 'semver';
import { expect, test } from 'vitest';
import { completeLock, type Lock } from '../../scripts/complete-lock.ts';

const read = async () =>
  JSON.parse(await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;

/** Where npm would find `name`, asked for by the package at `path`. */
function resolve(lock: Lock, path: string, name: string) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = lock.packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found !== undefined || folder === '') return found;
  }
}

test('every optional dependency of every package stands in the lock, for every platform', async () => {
  const lock = await read();
  const asked = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ path, name, version })),
  );
  expect(asked.length).toBeGreaterThan(50);
  const wrong = asked.filter(({ path, name, version }) => {
    const found = resolve(lock, path, name);
    if (found?.version === undefined || found.optional !== true) return true;
    // A range such as ^1.0.0 is npm's to judge; platform packages are pinned.
    return /^\d/u.test(version) && found.version !== version;
  });
  expect(wrong).toEqual([]);
});

test('what is built for one platform says for which', async () => {
  const lock = await read();
  const platform = /-(?:aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)-/u;
  const silent = Object.entries(lock.packages)
    .filter(([path, { optional }]) => optional === true && platform.test(`-${path.split('/').at(-1)}-`))
    .filter(([, { os, cpu }]) => !(Array.isArray(os) && Array.isArray(cpu)))
    .map(([path]) => path);
  expect(silent).toEqual([]);
});

test('the lock names no registry, so that everybody uses their own', async () => {
  const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8');
  expect(text).not.toContain('"resolved"');
  expect(text).not.toMatch(/https?:\/\/[^"]*registry/u);
});

test('no npm builds the SQLite addon, which brings its binaries', async () => {
  const lock = await read();
  expect(lock.packages['node_modules/better-sqlite3']).toMatchObject({ gypfile: false });
});

test.each(['20.19.0', '22.0.0', '24.0.0'])('npm warns of no package on Node %s', async (node) => {
  const { engines } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const lock = await read();
  expect(lock.packages['']?.engines).toEqual(engines);
  const refused = Object.entries(lock.packages)
    .filter(([, { engines: wanted }]) => !semver.satisfies(node, wanted?.node ?? '*'))
    .map(([path]) => path);
  expect(refused).toEqual([]);
});

test('completing the lock drops engines that refuse a Node which may install it, and no others', async () => {
  const lock = await read();
  const before = lock.packages['node_modules/@slack/bolt']?.engines;
  lock.packages['node_modules/vitest']!.engines = { node: '^22.12.0 || ^24.0.0' };
  lock.packages['node_modules/vite']!.engines = { node: '^20.19.0 || >=22.12.0', npm: '>=9' };
  completeLock(lock);
  expect(lock.packages['node_modules/vitest']!.engines).toBeUndefined();
  expect(lock.packages['node_modules/vite']!.engines).toEqual({ npm: '>=9' });
  expect(before).toMatchObject({ node: '>=20' });
  expect(lock.packages['node_modules/@slack/bolt']!.engines).toEqual(before);
});

test('completing the lock puts back what npm dropped', async () => {
  const lock = await read();
  expect(completeLock(lock)).toEqual([]);
  const name = '@biomejs/cli-linux-x64-musl';
  const before = lock.packages[`node_modules/${name}`];
  delete lock.packages[`node_modules/${name}`];
  expect(completeLock(lock)).toEqual([name]);
  expect(lock.packages[`node_modules/${name}`]).toMatchObject({
    version: before?.version,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['musl'],
  });
});
