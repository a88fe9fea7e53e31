import { expect, it } from 'vitest';
import { change } from '../../src/domain/facts/write.ts';
import type { Store } from '../../src/operations/ports/store.ts';
import { onBothEngines } from './engines.ts';
import { add, hour, monday, workspace } from './samples.ts';

const now = monday + hour;
const until = now + 60_000;

async function lease(store: Store, at = now, limit = 100): Promise<string[]> {
  const notices = await store.leaseNotices({ now: at, until: at + 60_000, limit });
  return notices.map(({ id }) => id);
}

function sent(id: string) {
  return change('notices', { workspace, id, state: 'sending' }, { state: 'sent', leasedUntil: null });
}

onBothEngines((place) => {
  it('leases the first waiting notice of each lane, in order', async () => {
    const store = await place.open();
    await store.commit([
      add('notices', { id: 'n3', lane: 'B' }),
      add('notices', { id: 'n2', lane: 'A' }),
      add('notices', { id: 'n1', lane: 'A' }),
    ]);
    const leased = await store.leaseNotices({ now, until, limit: 100 });
    expect(leased).toMatchObject([
      { id: 'n1', state: 'sending', leasedUntil: until, uncertain: false, attempts: 0 },
      { id: 'n3', state: 'sending', leasedUntil: until },
    ]);
    expect(leased[0]?.body).toEqual({ text: '你好', blocks: [{ type: 'divider' }] });
    expect(await lease(store)).toEqual([]);
    await store.commit([sent('n1')]);
    expect(await lease(store)).toEqual(['n2']);
  });

  it('keeps the lanes of two workspaces apart', async () => {
    const store = await place.open();
    await store.commit([
      add('notices', { id: 'n1', workspace: 'T1' }),
      add('notices', { id: 'n2', workspace: 'T2' }),
    ]);
    expect(await lease(store)).toEqual(['n1', 'n2']);
  });

  it('takes no more lanes than asked for', async () => {
    const store = await place.open();
    await store.commit(['A', 'B', 'C'].map((lane) => add('notices', { id: `n-${lane}`, lane })));
    expect(await lease(store, now, 2)).toEqual(['n-A', 'n-B']);
    expect(await lease(store, now, 2)).toEqual(['n-C']);
  });

  it('takes all due pings of a lane together, past other notices', async () => {
    const store = await place.open();
    await store.commit([
      add('notices', { id: 'n1', lane: 'U', kind: 'ping' }),
      add('notices', { id: 'n2', lane: 'U', kind: 'card' }),
      add('notices', { id: 'n3', lane: 'U', kind: 'ping' }),
      add('notices', { id: 'n4', lane: 'U', kind: 'ping', sendAt: now + 1 }),
      add('notices', { id: 'n5', lane: 'V', kind: 'card' }),
      add('notices', { id: 'n6', lane: 'V', kind: 'ping' }),
    ]);
    expect(await lease(store)).toEqual(['n1', 'n3', 'n5']);
    await store.commit([sent('n1')]);
    // n3 is still in somebody's hands.
    expect(await lease(store)).toEqual([]);
    await store.commit([sent('n3'), sent('n5')]);
    expect(await lease(store)).toEqual(['n2', 'n6']);
  });

  it('leaves a lane alone whose first notice must wait', async () => {
    const store = await place.open();
    await store.commit([
      add('notices', { id: 'n1', sendAt: now + 1 }),
      add('notices', { id: 'n2', sendAt: now }),
    ]);
    expect(await lease(store)).toEqual([]);
    expect(await store.nextNoticeAt()).toBe(now + 1);
    expect(await lease(store, now + 1)).toEqual(['n1']);
  });

  it('gives out again what was not finished within its lease, as uncertain', async () => {
    const store = await place.open();
    await store.commit([add('notices', { id: 'n1' }), add('notices', { id: 'n2' })]);
    await lease(store);
    expect(await lease(store, until - 1)).toEqual([]);
    const again = await store.leaseNotices({ now: until, until: until + 1, limit: 9 });
    expect(again).toMatchObject([{ id: 'n1', uncertain: true, leasedUntil: until + 1 }]);
    await store.commit([change('notices', { workspace, id: 'n1' }, { state: 'queued', sendAt: until })]);
    expect(await store.leaseNotices({ now: until + 1, until, limit: 9 })).toMatchObject([
      { uncertain: true },
    ]);
  });

  it('skips notices that were sent, given up or held', async () => {
    const store = await place.open();
    const states = ['sent', 'failed', 'held'] as const;
    await store.commit([
      ...states.map((state, index) => add('notices', { id: `n${index}`, state, createdAt: monday + index })),
      add('notices', { id: 'n9' }),
    ]);
    expect(await lease(store)).toEqual(['n9']);
    expect((await store.troubledNotices(workspace, 9)).map(({ id }) => id)).toEqual(['n2', 'n1']);
    expect((await store.troubledNotices(workspace, 1)).map(({ id }) => id)).toEqual(['n2']);
    expect(await store.troubledNotices('T2', 9)).toEqual([]);
  });

  it('says when the next notice wants attention', async () => {
    const store = await place.open();
    expect(await store.nextNoticeAt()).toBeUndefined();
    await store.commit([
      add('notices', { id: 'n1', lane: 'A', sendAt: now - 5 }),
      add('notices', { id: 'n2', lane: 'A', sendAt: now - 9 }),
      add('notices', { id: 'n3', lane: 'B', sendAt: now + hour }),
    ]);
    expect(await store.nextNoticeAt()).toBe(now - 5);
    await lease(store);
    expect(await store.nextNoticeAt()).toBe(until);
    // Queued again at once, while another message of its lane is still being sent.
    await store.commit([
      change('notices', { workspace, id: 'n2' }, { state: 'sending', leasedUntil: until + 7 }),
      change('notices', { workspace, id: 'n1' }, { state: 'queued', leasedUntil: null }),
    ]);
    expect(await store.nextNoticeAt()).toBe(until + 7);
    expect(await lease(store, until)).toEqual([]);
    await store.commit([sent('n2'), change('notices', { workspace, id: 'n1' }, { state: 'sent' })]);
    expect(await store.nextNoticeAt()).toBe(now + hour);
  });

  it('never gives one notice to two processes, nor two of one lane', async () => {
    const stores = await Promise.all([place.open(), place.open(), place.open()]);
    const lanes = 8;
    const each = 6;
    for (let index = 0; index < lanes * each; index += 1) {
      await stores[0].commit([
        add('notices', { id: `n${String(index).padStart(3, '0')}`, lane: `L${index % lanes}` }),
      ]);
    }
    const inHand = new Map<string, string>();
    const order = new Map<string, string[]>();
    const deliver = async (store: Store) => {
      for (let idle = 0; idle < 3; ) {
        const notices = await store.leaseNotices({ now, until, limit: 3 });
        idle = notices.length === 0 ? idle + 1 : 0;
        for (const { id, lane } of notices) {
          expect(inHand.get(lane)).toBeUndefined();
          inHand.set(lane, id);
          order.set(lane, [...(order.get(lane) ?? []), id]);
        }
        await new Promise((resolve) => setTimeout(resolve, 2));
        for (const { id, lane } of notices) {
          inHand.delete(lane);
          await store.commit([sent(id)]);
        }
      }
    };
    await Promise.all(stores.map(deliver));
    expect([...order.values()].flat()).toHaveLength(lanes * each);
    for (const ids of order.values()) expect(ids).toEqual(ids.toSorted());
  });

  it('finds the pings that went out as one message', async () => {
    const store = await place.open();
    const ping = { kind: 'ping', lane: 'U', ts: '1.1', createdAt: monday } as const;
    await store.commit([
      add('notices', { ...ping, id: 'n1' }),
      add('notices', { ...ping, id: 'n2', complaint: 'other' }),
      add('notices', { ...ping, id: 'n3', ts: '2.2' }),
      add('notices', { ...ping, id: 'n4', lane: 'V' }),
      add('notices', { ...ping, id: 'n5', kind: 'direct' }),
      add('notices', { ...ping, id: 'n6', createdAt: monday - 8 * 24 * 60 * 60 * 1000 }),
    ]);
    const found = await store.pingsIn({ workspace, lane: 'U', ts: '1.1', around: monday });
    expect(found.map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect(await store.pingsIn({ workspace: 'T2', lane: 'U', ts: '1.1', around: monday })).toEqual([]);
  });

  it('lists the notices of a complaint', async () => {
    const store = await place.open();
    await store.commit([
      add('notices', { id: 'n2' }),
      add('notices', { id: 'n1', state: 'sent' }),
      add('notices', { id: 'n3', complaint: null }),
      add('notices', { id: 'n4', complaint: 'other' }),
    ]);
    expect((await store.noticesOf(workspace, 'c')).map(({ id }) => id)).toEqual(['n1', 'n2']);
  });
});
