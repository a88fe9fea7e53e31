import { expect, it } from 'vitest';
import { onBothEngines } from './engines.ts';
import { add, day, hour, monday, workspace } from './samples.ts';

onBothEngines((place) => {
  it('finds the pauses that are over, the earliest first', async () => {
    const store = await place.open();
    await store.commit([
      add('pauses', { id: 'later', lookAt: monday + 2 * hour }),
      add('pauses', { id: 'earlier', lookAt: monday + hour }),
      add('pauses', { id: 'resumed', lookAt: null, resumedAt: monday }),
      add('pauses', { id: 'running', lookAt: monday + day }),
    ]);
    const due = async (now: number) => (await store.duePauses(now, 10)).map(({ id }) => id);
    expect(await due(monday + 2 * hour)).toEqual(['earlier', 'later']);
    expect(await due(monday)).toEqual([]);
    expect(await store.duePauses(monday + day, 1)).toHaveLength(1);
  });

  it('loads the pauses and extensions of a complaint, oldest first', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'c' }),
      add('pauses', { id: 'second', pausedAt: monday + hour }),
      add('pauses', { id: 'first', pausedAt: monday }),
      add('pauses', { id: 'elsewhere', complaint: 'other' }),
      add('extensions', { id: 'after', extendedAt: monday + hour }),
      add('extensions', { id: 'before', extendedAt: monday }),
    ]);
    const it = await store.case(workspace, 'c');
    expect(it?.pauses.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(it?.extensions.map(({ id }) => id)).toEqual(['before', 'after']);
  });

  it('counts what pings a person by message, not by line', async () => {
    const store = await place.open();
    const lane = 'person:chen';
    await store.commit([
      add('notices', { id: 'n1', lane, kind: 'ping', createdAt: monday }),
      add('notices', { id: 'n2', lane, kind: 'ping', createdAt: monday + 5 }),
      add('notices', { id: 'n3', lane, kind: 'ping', createdAt: monday + hour }),
      add('notices', { id: 'n4', lane, kind: 'direct', createdAt: monday + 2 * hour }),
      add('notices', { id: 'n5', lane: 'person:li', kind: 'ping', createdAt: monday + 3 * hour }),
      add('notices', { id: 'n6', lane, kind: 'ping', createdAt: monday - hour }),
    ]);
    expect(await store.pingsSince(workspace, 'chen', monday)).toBe(2);
    expect(await store.pingsSince(workspace, 'wang', monday)).toBe(0);
  });
});
