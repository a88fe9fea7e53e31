import { expect, it, vi } from 'vitest';
import { deliverWaiting } from '../../src/delivery/deliver.ts';
import { insert } from '../../src/domain/facts/write.ts';
import type { Outcome } from '../../src/operations/ports/poster.ts';
import { openStore } from '../../src/store/open-store.ts';
import { monday, sample } from '../store/samples.ts';

it.each<[string, Outcome, number]>([
  ['waits after what was sent', { outcome: 'sent', channel: 'C1', ts: '1.1' }, 1],
  ['does not wait after what had become needless', { outcome: 'skipped', reason: 'shown already' }, 0],
])('%s', async (_, outcome, waits) => {
  const store = await openStore({ url: ':memory:', kind: 'production' });
  await store.commit([insert('notices', sample.notices({ kind: 'card', sendAt: monday, state: 'queued' }))]);
  const pace = vi.fn(async () => {});
  const poster = { post: async () => outcome, find: async () => 'absent' as const };
  await deliverWaiting({ store, poster, now: () => monday, pace, log: { warn: vi.fn() } });
  expect(pace).toHaveBeenCalledTimes(waits);
  await store.close();
});
