import { afterAll, beforeAll, expect, it } from 'vitest';
import { insert } from '../../src/domain/facts/write.ts';
import { changeCase } from '../../src/operations/commit.ts';
import type { Store } from '../../src/operations/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Floor, openFloor, workspace } from './every-action/floor.ts';

let store: Store;
let floor: Floor;
beforeAll(async () => {
  store = await openStore({ url: ':memory:', kind: 'practice' });
  floor = await openFloor(store);
});
afterAll(() => store.close());

const entry = () => ({ kind: 'noted', at: floor.now(), actor: { kind: 'system' as const } });

it('calls a request repeated that was acted on before', async () => {
  const change = { workspace, complaint: await floor.file(), key: 'Ev1' };
  expect(await changeCase(floor.context, change, () => ({ entries: [entry()] }))).toBe('changed');
  expect(await changeCase(floor.context, change, () => ({ entries: [entry()] }))).toBe('repeated');
});

it('decides anew where another row is there already, and never calls done what was not', async () => {
  const complaint = await floor.file();
  const card = insert('placements', { workspace, complaint, channel: 'C0FRESH', ts: '1', revision: 1 });
  await store.commit([card]);
  let decisions = 0;
  const decide = () => {
    decisions += 1;
    return { entries: [entry()], writes: [card] };
  };
  expect(await changeCase(floor.context, { workspace, complaint, key: 'Ev2' }, decide)).toBe('busy');
  expect(decisions).toBe(5);
  expect(await store.received(workspace, 'Ev2')).toBeUndefined();
});
