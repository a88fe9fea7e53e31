import { expect, it } from 'vitest';
import type { OpenFilter } from '../../src/operations/ports/list-reads.ts';
import { onBothEngines } from './engines.ts';
import { add, day, hour, monday, workspace } from './samples.ts';

onBothEngines((place) => {
  it('lists deadlines to look at, oldest first, of all workspaces', async () => {
    const store = await place.open();
    await store.commit([
      add('deadlines', { id: 'later', lookAt: monday + 2 }),
      add('deadlines', { id: 'first', lookAt: monday + 1, workspace: 'T2' }),
      add('deadlines', { id: 'future', lookAt: monday + hour }),
      add('deadlines', { id: 'finished', lookAt: null }),
    ]);
    const ids = async (limit: number) =>
      (await store.dueDeadlines(monday + 2, limit)).map((deadline) => deadline.id);
    expect(await ids(10)).toEqual(['first', 'later']);
    expect(await ids(1)).toEqual(['first']);
  });

  it('knows which complaints in a channel name a colleague', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'named', channel: 'C0ELEC', subject: 'sun' }),
      add('complaints', { id: 'closed', channel: 'C0ELEC', subject: 'chen', closedAt: monday }),
      add('complaints', { id: 'nobody', channel: 'C0ELEC', subject: null }),
      add('complaints', { id: 'elsewhere', channel: 'C0FRESH', subject: 'sun' }),
      add('complaints', { id: 'nowhere', channel: null, subject: 'sun' }),
      add('complaints', { id: 'other', channel: 'C0ELEC', subject: 'sun', workspace: 'T2' }),
    ]);
    expect((await store.complaintsNaming(workspace, 'C0ELEC')).sort()).toEqual(['closed', 'named']);
  });

  it('lists open complaints by urgency and by any mix of filters', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'calm', owner: 'chen' }),
      add('deadlines', { complaint: 'calm', clock: 'claim', dueAt: monday, metAt: monday }),
      add('deadlines', { complaint: 'calm', dueAt: monday + 3 * hour, cancelledAt: null }),
      add('complaints', { id: 'late', owner: 'chen', department: 'deli' }),
      add('deadlines', {
        complaint: 'late',
        clock: 'claim',
        dueAt: monday + hour,
        breachedAt: monday + hour,
      }),
      add('deadlines', { complaint: 'late', dueAt: monday + 5 * hour }),
      add('complaints', { id: 'idle', filedAt: monday + 1 }),
      add('deadlines', { complaint: 'idle', dueAt: monday, cancelledAt: monday }),
      add('complaints', { id: 'answered', owner: 'li', respondedAt: monday, department: 'deli' }),
      add('deadlines', { complaint: 'answered', clock: 'callback', dueAt: monday + 2 * hour }),
      add('complaints', { id: 'settled', settledHow: 'exchanged', filedAt: monday + 2 }),
      add('complaints', {
        id: 'sampled-out',
        settledHow: 'exchanged',
        callbackDue: false,
        filedAt: monday + 3,
      }),
      add('complaints', {
        id: 'called',
        owner: 'li',
        respondedAt: monday,
        calledBackAt: monday,
        filedAt: monday + 4,
      }),
      add('complaints', { id: 'closed', closedAt: monday }),
      add('complaints', { id: 'elsewhere', workspace: 'T2' }),
    ]);
    const ids = async (filter: Partial<OpenFilter>) => {
      const all = { workspace, limit: 20, ...filter };
      const listed = await store.openComplaints(all);
      const { limit, offset, ...counted } = all;
      if (limit === 20 && offset === undefined) expect(await store.countOpen(counted)).toBe(listed.length);
      return listed.map(({ complaint }) => complaint.id);
    };
    expect(await ids({})).toEqual(['late', 'answered', 'calm', 'idle', 'settled', 'sampled-out', 'called']);
    expect(await ids({ limit: 2, offset: 1 })).toEqual(['answered', 'calm']);
    expect(await ids({ owner: 'chen' })).toEqual(['late', 'calm']);
    expect(await ids({ department: 'deli' })).toEqual(['late', 'answered']);
    expect(await ids({ department: 'deli', owner: 'chen' })).toEqual(['late']);
    expect(await ids({ unclaimed: true })).toEqual(['idle']);
    expect(await ids({ toCallBack: true })).toEqual(['answered', 'settled']);
    expect(await ids({ overdueAt: monday + hour })).toEqual(['late']);
    expect(await ids({ overdueAt: monday })).toEqual([]);
    const [late, , , idle] = await store.openComplaints({ workspace, limit: 4 });
    expect(late?.deadline).toEqual({ clock: 'claim', dueAt: monday + hour, breachedAt: monday + hour });
    expect(late?.complaint.flags).toEqual(['injury', 'media']);
    expect(idle?.deadline).toBeNull();
  });

  it('lists what a person filed, newest first', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'old', filedAt: monday }),
      add('complaints', { id: 'new', filedAt: monday + day, closedAt: monday + day }),
      add('complaints', { id: 'other', reporter: 'li' }),
    ]);
    const filed = (limit: number) => store.filedBy(workspace, 'chen', limit);
    expect((await filed(5)).map(({ id }) => id)).toEqual(['new', 'old']);
    expect((await filed(1)).map(({ id }) => id)).toEqual(['new']);
    expect(await store.firstFiledAt(workspace)).toBe(monday);
    expect(await store.firstFiledAt('T2')).toBeUndefined();
  });

  it('finds complaints with the same contact or receipt', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'contact', contactKey: '86138', filedAt: monday + 1 }),
      add('complaints', { id: 'receipt', receipt: 'R-1', filedAt: monday + 2 }),
      add('complaints', { id: 'both', contactKey: '86138', receipt: 'R-1', filedAt: monday + 3 }),
      add('complaints', { id: 'neither' }),
      add('complaints', { id: 'elsewhere', workspace: 'T2', contactKey: '86138' }),
    ]);
    const ids = async (contactKey: string | null, receipt: string | null, limit = 9) => {
      const found = await store.alike({ workspace, contactKey, receipt, except: 'both', limit });
      return found.map(({ id }) => id);
    };
    expect(await ids('86138', 'R-1')).toEqual(['receipt', 'contact']);
    expect(await ids('86138', 'R-1', 1)).toEqual(['receipt']);
    expect(await ids('86138', null)).toEqual(['contact']);
    expect(await ids(null, 'R-1')).toEqual(['receipt']);
    expect(await ids(null, null)).toEqual([]);
  });

  it('lists lessons, newest first, of all departments or one', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'c1', reference: 'RD-1' }),
      add('complaints', { id: 'c2', reference: 'RD-2', department: 'deli' }),
      add('lessons', { id: 'old', complaint: 'c1', learnedAt: monday, signature: 's' }),
      add('lessons', { id: 'new', complaint: 'c2', learnedAt: monday + 1, signature: 's' }),
    ]);
    expect(await store.recentLessons(workspace, { limit: 9 })).toMatchObject([
      { lesson: { id: 'new', cause: 'training' }, complaint: { reference: 'RD-2', department: 'deli' } },
      { lesson: { id: 'old' }, complaint: { reference: 'RD-1', department: 'fresh' } },
    ]);
    const ofFresh = await store.recentLessons(workspace, { department: 'fresh', limit: 9 });
    expect(ofFresh.map(({ lesson }) => lesson.id)).toEqual(['old']);
    expect((await store.lessonBySignature(workspace, 's'))?.id).toBe('new');
    expect(await store.lessonBySignature(workspace, 't')).toBeUndefined();
    expect((await store.lesson(workspace, 'old'))?.complaint).toBe('c1');
    expect(await store.lesson('T2', 'old')).toBeUndefined();
  });

  it('remembers which digests were posted', async () => {
    const store = await place.open();
    const names = ['2026-W46', '2026-W09', '2026-W47'];
    await store.commit(names.map((name) => add('slots', { name })));
    expect(await store.slotsDone(workspace, 'digest', 2)).toEqual(['2026-W47', '2026-W46']);
    expect(await store.slotsDone('T2', 'digest', 2)).toEqual([]);
  });

  it('walks through all chains page by page', async () => {
    const store = await place.open();
    const ids = ['c1', 'c2', 'c3'];
    await store.commit([
      ...ids.map((id) => add('complaints', { id, workspace: id === 'c2' ? 'T2' : 'T1', version: 3 })),
      add('entries', { complaint: 'c1', sequence: 2, kind: 'claimed' }),
      add('entries', { complaint: 'c1', sequence: 1 }),
      add('secrets', { complaint: 'c1', sequence: 2, field: 'actor' }),
      add('secrets', { complaint: 'c1', sequence: 1, field: 'narrative' }),
    ]);
    const first = await store.chains('', 2);
    expect(first).toEqual([
      { id: 'c1', workspace: 'T1', reference: 'RD-2026-c1', version: 3, head: 'a'.repeat(64) },
      { id: 'c2', workspace: 'T2', reference: 'RD-2026-c2', version: 3, head: 'a'.repeat(64) },
    ]);
    expect((await store.chains('c2', 2)).map(({ id }) => id)).toEqual(['c3']);
    expect((await store.entries('T1', 'c1')).map(({ kind }) => kind)).toEqual(['filed', 'claimed']);
    expect((await store.secrets('T1', 'c1')).map(({ field }) => field)).toEqual(['narrative', 'actor']);
    expect(await store.entries('T2', 'c1')).toEqual([]);
  });
});
