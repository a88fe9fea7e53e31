import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { change } from '../../src/domain/facts/write.ts';
import { LostRace } from '../../src/operations/ports/lost-race.ts';
import type { Store } from '../../src/operations/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreProblem } from '../../src/store/store-problem.ts';
import { newDatabase } from '../new-database.ts';
import { add, monday, workspace } from './samples.ts';

describe('a store on PostgreSQL', () => {
  let url: string;
  let store: Store;
  let administrator: postgres.Sql;

  beforeEach(async () => {
    url = await newDatabase(`alone_${randomBytes(6).toString('hex')}`);
    store = await openStore({ url, kind: 'production' });
    administrator = postgres(url, { max: 2, onnotice: () => {} });
  });

  afterEach(async () => {
    await store.close();
    await administrator.end();
  });

  it('goes on after the server has cut its connections', async () => {
    await store.commit([add('complaints', { id: 'c' })]);
    const cut = () =>
      administrator`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'redress' and datname = current_database()`;
    await administrator.begin(async (transaction) => {
      await transaction`lock table complaints in access exclusive mode`;
      const reads = Promise.allSettled([store.case(workspace, 'c'), store.case(workspace, 'c')]);
      await expect.poll(() => waitingBackends(administrator)).toBe(2);
      await cut();
      expect((await reads).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    });
    for (let time = 0; time < 30; time += 1) {
      expect((await store.case(workspace, 'c'))?.complaint.id).toBe('c');
    }
    await store.commit([change('complaints', { workspace, id: 'c' }, { level: 1 })]);
    expect(await store.leaseNotices({ now: monday, until: monday + 1, limit: 1 })).toEqual([]);
  });

  it('tries again when two commits wait for each other', async () => {
    await store.commit([add('complaints', { id: 'a' }), add('complaints', { id: 'b' })]);
    let commit: Promise<void> | undefined;
    await administrator.begin(async (transaction) => {
      // The other side finds the deadlock first and is the one that is undone.
      await transaction`set local deadlock_timeout = '20s'`;
      await transaction`update complaints set level = 5 where id = 'b'`;
      commit = store.commit([
        change('complaints', { workspace, id: 'a' }, { level: 7 }),
        change('complaints', { workspace, id: 'b' }, { level: 8 }),
      ]);
      await expect.poll(() => waitingBackends(administrator)).toBeGreaterThan(0);
      await transaction`update complaints set level = 6 where id = 'a'`;
    });
    await commit;
    expect((await store.case(workspace, 'a'))?.complaint.level).toBe(7);
    expect((await store.case(workspace, 'b'))?.complaint.level).toBe(8);
  });

  it('loses a race politely that it entered while another commit was under way', async () => {
    await store.commit([add('complaints', { id: 'c' })]);
    let late: Promise<unknown> | undefined;
    await administrator.begin(async (transaction) => {
      await transaction`update complaints set version = 2 where id = 'c'`;
      late = store
        .commit([change('complaints', { workspace, id: 'c', version: 1 }, { version: 2 }), add('points')])
        .catch((error: unknown) => error);
      await expect.poll(() => waitingBackends(administrator)).toBeGreaterThan(0);
    });
    expect(await late).toEqual(new LostRace('stale', 'complaints'));
  });

  it('passes over notices that another transaction holds', async () => {
    await store.commit([add('notices', { id: 'n1', lane: 'A' }), add('notices', { id: 'n2', lane: 'B' })]);
    await administrator.begin(async (transaction) => {
      await transaction`select 1 from notices where id = 'n1' for update`;
      const leased = await store.leaseNotices({ now: monday, until: monday + 1, limit: 9 });
      expect(leased.map(({ id }) => id)).toEqual(['n2']);
    });
  });

  it.each([
    ['an unknown database', () => `${inject('postgres')}/nowhere`, 'has no database "nowhere"'],
    ['a wrong password', () => url.replace(':test@', ':wrong@'), 'does not let "postgres" in'],
    ['a server that is not there', () => 'postgres://a:b@127.0.0.1:9/x', 'does not answer'],
    ['a host that is not there', () => 'postgres://a:b@no-such-host.invalid/x', 'does not answer'],
    ['an address that is none', () => 'postgres://a:b@host:port/x', 'is not a PostgreSQL address'],
  ])('says what to do about %s', async (_, address, problem) => {
    const opening = openStore({ url: address(), kind: 'production' });
    await expect(opening).rejects.toThrow(problem);
    await expect(opening).rejects.toBeInstanceOf(StoreProblem);
  });
});

async function waitingBackends(client: postgres.Sql): Promise<number> {
  const [found] = await client<{ count: number }[]>`select count(*)::int as count from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`;
  return found!.count;
}
