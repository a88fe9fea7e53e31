import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Store, StoreKind } from '../../src/operations/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { newDatabase } from '../new-database.ts';

/** A place for one store, which may be opened several times: at once, or again after closing. */
export interface Place {
  /** Another one in every test; nothing is there at its beginning. */
  url(): Promise<string>;
  /** Opened stores are closed after the test. */
  open(kind?: StoreKind): Promise<Store>;
}

/** Runs the same tests on SQLite, in a file, and on a real PostgreSQL. */
export function onBothEngines(tests: (place: Place) => void): void {
  describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
    const opened: Store[] = [];
    let folder: string;
    let made: Promise<string> | undefined;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'redress-store-'));
    });

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      made = undefined;
    });

    afterAll(async () => {
      await rm(folder, { recursive: true, force: true });
    });

    async function newUrl(): Promise<string> {
      const name = `store_${randomBytes(6).toString('hex')}`;
      if (engine === 'sqlite') return `file:${join(folder, name, 'redress.sqlite')}`;
      return newDatabase(name);
    }

    function url(): Promise<string> {
      made ??= newUrl();
      return made;
    }

    tests({
      url,
      async open(kind = 'production') {
        const store = await openStore({ url: await url(), kind });
        opened.push(store);
        return store;
      },
    });
  });
}
