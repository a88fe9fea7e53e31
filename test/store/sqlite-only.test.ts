import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change, remove } from '../../src/domain/facts/write.ts';
import { openStore } from '../../src/store/open-store.ts';
import { connect } from '../../src/store/sqlite/connect.ts';
import { StoreProblem } from '../../src/store/store-problem.ts';
import { add, workspace } from './samples.ts';

const root = join(import.meta.dirname, '..', '..');

describe('a store in a SQLite file', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-sqlite-'));
    path = join(folder, 'data', 'redress.sqlite');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes every commit through to the disk', () => {
    const client = connect(path);
    const pragma = (name: string) => client.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBeGreaterThanOrEqual(5000);
    // Older ones can lose the log's reset: https://sqlite.org/wal.html#walresetbug
    const version = String(client.prepare('select sqlite_version()').pluck().get());
    const [major, minor, patch] = version.split('.').map(Number) as [number, number, number];
    expect(major * 1_000_000 + minor * 1000 + patch).toBeGreaterThanOrEqual(3_051_003);
    client.close();
  });

  it('leaves nothing of deleted text in its files', async () => {
    const marker = 'a very private sentence';
    const store = await openStore({ url: `file:${path}`, kind: 'production' });
    for (let index = 0; index < 50; index += 1) {
      await store.commit([add('secrets', { field: `f${index}`, value: `${marker} ${index}` })]);
    }
    await store.commit([remove('secrets', { workspace, complaint: 'c' }, 50)]);
    await store.close();
    expect((await readFile(path)).includes(marker)).toBe(false);
    await expect(readFile(`${path}-wal`)).rejects.toThrow('ENOENT');
  });

  it('leaves nothing of an erased complaint in the index of words', async () => {
    const marker = 'quetzalwyvern';
    const store = await openStore({ url: `file:${path}`, kind: 'production' });
    await store.commit([add('complaints', { id: 'c', narrative: `The ${marker} was rude` })]);
    await store.commit([change('complaints', { workspace, id: 'c' }, { narrative: '' })]);
    await store.close();
    const client = connect(path);
    const terms = "create virtual table temp.terms using fts5vocab(main, search_words, 'row')";
    client.exec(terms);
    const left = client.prepare('select term from temp.terms').pluck().all() as string[];
    client.close();
    expect(left.filter((term) => marker.includes(term))).toEqual([]);
    expect((await readFile(path)).includes(marker)).toBe(false);
  });

  it('goes on committing while a heavy read runs in its thread', async () => {
    const store = await openStore({ url: `file:${path}`, kind: 'production' });
    await store.commit(Array.from({ length: 20_000 }, (_, index) => add('received', { key: `k${index}` })));
    let reading = true;
    const counts = store.counts().finally(() => {
      reading = false;
    });
    await store.commit([add('received', { key: 'meanwhile' })]);
    expect(reading).toBe(true);
    expect((await counts).received).toBeGreaterThanOrEqual(20_000);
    expect((await store.counts()).received).toBe(20_001);
    await store.close();
  });

  it('answers heavy reads one after another, each of one instant', async () => {
    const store = await openStore({ url: `file:${path}`, kind: 'production' });
    const reads = Array.from({ length: 10 }, async (_, index) => {
      await store.commit([add('complaints')]);
      const seen = await store.countOpen({ workspace });
      expect(seen).toBeGreaterThan(index);
    });
    await Promise.all(reads);
    await expect(store.openComplaints({ workspace, limit: 1.5 })).rejects.toThrow(/mismatch/);
    expect(await store.countOpen({ workspace })).toBe(10);
    await store.close();
  });

  it('says what to do when its folder cannot be written to', async () => {
    await writeFile(join(folder, 'data'), 'a file where the folder should be');
    const problem = await openStore({ url: `file:${path}`, kind: 'production' }).catch((error) => error);
    expect(problem).toBeInstanceOf(StoreProblem);
    expect(problem.problem).toContain(`The folder ${join(folder, 'data')} cannot be written to`);
    expect(problem.fix).toContain('DATABASE_URL');
  });

  it.skipIf(process.getuid?.() === 0)('says what to do when the folder is read-only', async () => {
    await mkdir(join(folder, 'data'));
    await chmod(join(folder, 'data'), 0o555);
    const opening = openStore({ url: `file:${path}`, kind: 'production' });
    await expect(opening).rejects.toThrow('cannot be written to');
  });

  it('says what to do when the file is no database', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(path, 'something else entirely, longer than a header of a database would be'.repeat(20));
    const opening = openStore({ url: `file:${path}`, kind: 'production' });
    await expect(opening).rejects.toThrow('is not an intact SQLite database. Restore a backup');
  });

  it('waits for another process that is writing', async () => {
    const store = await openStore({ url: `file:${path}`, kind: 'production' });
    const writer = new Worker(
      `const { workerData, parentPort } = require('node:worker_threads');
       const client = new (require(workerData.driver))(workerData.path);
       client.exec('begin immediate');
       parentPort.postMessage('writing');
       setTimeout(() => { client.exec('commit'); client.close(); }, 300);`,
      { eval: true, workerData: { path, driver: join(root, 'node_modules', 'better-sqlite3') } },
    );
    await new Promise((resolve) => writer.once('message', resolve));
    const started = performance.now();
    await store.commit([add('received', { key: 'patient' })]);
    expect(performance.now() - started).toBeGreaterThan(100);
    expect(await store.received(workspace, 'patient')).toBeDefined();
    await store.close();
  });

  it('works from a bundle, with its thread beside it', async () => {
    const common = {
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    } as const;
    const source = `import { openStore } from ${JSON.stringify(join(root, 'src/store/open-store.ts'))};
      export async function run(url, migrations) {
        const store = await openStore({ url, kind: 'production', migrations });
        const counts = await store.counts();
        await store.close();
        return counts.complaints;
      }`;
    // Below the project, so that the packages are found.
    const bundle = await mkdtemp(join(root, 'node_modules', '.store-bundle-'));
    try {
      await build({
        ...common,
        stdin: { contents: source, resolveDir: root, loader: 'js' },
        outfile: join(bundle, 'main.js'),
      });
      await build({
        ...common,
        entryPoints: [join(root, 'src/store/sqlite/worker.ts')],
        outfile: join(bundle, 'store-worker.js'),
      });
      const { run } = await import(join(bundle, 'main.js'));
      expect(await run(`file:${path}`, join(root, 'drizzle'))).toBe(0);
    } finally {
      await rm(bundle, { recursive: true, force: true });
    }
  });
});
