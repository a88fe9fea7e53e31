import { expect, it } from 'vitest';
import { sealEntries } from '../../../src/domain/facts/register.ts';
import { change, insert } from '../../../src/domain/facts/write.ts';
import { verifyRegister } from '../../../src/operations/watching/verify-register.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { sample, workspace } from '../../store/samples.ts';

const start = '0'.repeat(64);

/** A complaint with one entry, and a way to write one more. */
async function register() {
  const store = await openStore({ url: ':memory:', kind: 'practice' });
  let end = { workspace, complaint: 'c1', version: 0, head: start };
  const seal = (kind: string) => {
    const before = end.version;
    const entry = { kind, at: 1, actor: { kind: 'system' } as const };
    const sealed = sealEntries(end, [entry], () => 'a'.repeat(32));
    end = { ...end, version: sealed.version, head: sealed.head };
    return { before, set: { version: end.version, head: end.head }, entries: sealed.entries };
  };
  const first = seal('filed');
  await store.commit([
    insert('complaints', sample.complaints({ id: 'c1', ...first.set })),
    ...first.entries.map((entry) => insert('entries', entry)),
  ]);
  const write = (kind: string) => {
    const { before, set, entries } = seal(kind);
    return store.commit([
      change('complaints', { workspace, id: 'c1', version: before }, set),
      ...entries.map((entry) => insert('entries', entry)),
    ]);
  };
  return { store, write };
}

it('takes no offence at people who work meanwhile', async () => {
  const { store, write } = await register();
  const busy = {
    ...store,
    async chains(after: string, limit: number) {
      const chains = await store.chains(after, limit);
      if (after === '') await write('claimed');
      return chains;
    },
  };
  expect(await verifyRegister(busy)).toEqual({ complaints: 1, entries: 2, faults: [], orphans: 0 });
  await store.close();
});

it('still sees an end that was cut off', async () => {
  const { store, write } = await register();
  await write('claimed');
  const cut = {
    ...store,
    entries: async (of: string, complaint: string) => (await store.entries(of, complaint)).slice(0, 1),
  };
  const { faults } = await verifyRegister(cut);
  expect(faults.map(({ fault }) => fault.kind)).toEqual(['head']);
  await store.close();
});
