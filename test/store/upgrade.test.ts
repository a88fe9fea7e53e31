import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { onBothEngines } from './engines.ts';
import { sample, workspace } from './samples.ts';

/** Columns that a later release added. */
const later = ['claimDelegations'];

let first: string;

/** The migrations as the first release had them. */
beforeAll(async () => {
  first = await mkdtemp(join(tmpdir(), 'redress-migrations-'));
  await cp('drizzle', first, { recursive: true });
  for (const engine of ['sqlite', 'postgres']) {
    const path = join(first, engine, 'meta', '_journal.json');
    const journal = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  }
});
afterAll(() => rm(first, { recursive: true, force: true }));

/** Writes the row as the first release did: past the store, which knows later columns. */
async function writeAsThen(url: string, row: object): Promise<void> {
  const cells = Object.entries(row).filter(([key]) => !later.includes(key));
  const names = cells.map(([key]) => key.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`));
  const values = cells.map(([, value]) => value);
  const into = `insert into complaints (${names.join(', ')})`;
  if (url.startsWith('file:')) {
    const client = new BetterSqlite3(url.slice('file:'.length));
    const bound = values.map((value) => {
      if (typeof value === 'boolean') return Number(value);
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
    });
    client.prepare(`${into} values (${names.map(() => '?').join(', ')})`).run(bound);
    client.close();
  } else {
    const client = postgres(url, { max: 1 });
    const places = values.map((_, index) => `$${index + 1}`);
    await client.unsafe(`${into} values (${places.join(', ')})`, values as string[]);
    await client.end();
  }
}

onBothEngines((place) => {
  it('a store of the first release is brought up to date and loses nothing', async () => {
    const url = await place.url();
    const then = await openStore({ url, kind: 'production', migrations: first });
    await then.close();
    const complaint = sample.complaints({ id: 'c1' });
    await writeAsThen(url, complaint);
    const now = await place.open();
    expect((await now.case(workspace, 'c1'))?.complaint).toEqual({ ...complaint, claimDelegations: [] });
  });
});
