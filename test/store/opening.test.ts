import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { change } from '../../src/domain/facts/write.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreProblem } from '../../src/store/store-problem.ts';
import { onBothEngines } from './engines.ts';
import { add, sample, workspace } from './samples.ts';

const module = join(import.meta.dirname, '..', '..', 'src', 'store', 'open-store.ts');

/** Opens the store in a process of its own and gives back what the script prints. */
function inProcess(url: string, script: string): Promise<string> {
  const source = `import { openStore } from ${JSON.stringify(module)};
    const store = await openStore({ url: ${JSON.stringify(url)}, kind: 'production' });
    ${script}`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', source]);
    let printed = '';
    let complaints = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.on('close', (code) => (code === 0 ? resolve(printed) : reject(new Error(complaints))));
  });
}

onBothEngines((place) => {
  it('keeps what was committed over a restart', async () => {
    const before = await place.open();
    const complaint = sample.complaints({ id: 'c' });
    await before.commit([add('complaints', complaint)]);
    await before.commit([change('complaints', { workspace, id: 'c' }, { owner: 'chen' })]);
    await before.close();
    const after = await place.open();
    expect((await after.case(workspace, 'c'))?.complaint).toEqual({ ...complaint, owner: 'chen' });
  });

  it('keeps what was committed by a process that then died', async () => {
    const url = await place.url();
    const row = JSON.stringify(sample.complaints({ id: 'c' }));
    await inProcess(
      url,
      `await store.commit([{ do: 'insert', into: 'complaints', row: ${row} }]); process.exit(0);`,
    );
    expect((await (await place.open()).case(workspace, 'c'))?.complaint.id).toBe('c');
  });

  it('is created once when several processes start together', async () => {
    const url = await place.url();
    const script = `console.log(await store.nextNumber('T1', 2026)); await store.ping(); process.exit(0);`;
    const numbers = await Promise.all([1, 2, 3].map(() => inProcess(url, script)));
    expect(new Set(numbers).size).toBe(3);
  });

  it.each(['practice', 'production'] as const)(
    'refuses to open a %s store as the other kind',
    async (kind) => {
      const other = kind === 'practice' ? 'production' : 'practice';
      const store = await place.open(kind);
      expect(store.kind).toBe(kind);
      const problem = await place.open(other).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(StoreProblem);
      expect((problem as StoreProblem).fix).toMatch(/^(Name another database|Set the Slack variables)/);
      await expect(place.open(kind)).resolves.toBeDefined();
    },
  );

  it('refuses a store that a newer version has written', async () => {
    const url = await place.url();
    await (await place.open()).close();
    const older = join(import.meta.dirname, 'older-migrations');
    const opening = openStore({ url, kind: 'production', migrations: older });
    await expect(opening).rejects.toThrow('written by a newer version');
    await expect(opening).rejects.toBeInstanceOf(StoreProblem);
  });

  it('says whether it can be read and written', async () => {
    const store = await place.open();
    await expect(store.ping()).resolves.toBeUndefined();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
  });
});

it.each(['mysql://root@localhost/x', '/data/redress.sqlite', ''])('refuses the address "%s"', async (url) => {
  const opening = openStore({ url, kind: 'production' });
  await expect(opening).rejects.toThrow('starts with neither file: nor postgres://');
});

it('opens a store in memory for a test', async () => {
  const store = await openStore({ url: ':memory:', kind: 'practice' });
  const key = randomBytes(4).toString('hex');
  await store.commit([add('received', { key })]);
  expect((await store.counts()).received).toBe(1);
  await store.close();
});
