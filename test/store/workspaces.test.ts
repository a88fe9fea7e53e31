import { expect, it } from 'vitest';
import { put } from '../../src/domain/facts/write.ts';
import { onBothEngines } from './engines.ts';
import { add, monday, sample, workspace } from './samples.ts';

onBothEngines((place) => {
  it('knows workspaces, people and channels', async () => {
    const store = await place.open();
    await store.commit([
      add('workspaces', { id: 'T2' }),
      add('workspaces'),
      add('profiles'),
      add('channels', { id: 'C2' }),
      add('channels', { id: 'C1' }),
      add('channels', { id: 'C3', workspace: 'T2' }),
    ]);
    expect((await store.workspaces()).map(({ id }) => id)).toEqual(['T1', 'T2']);
    expect(await store.workspace('T1')).toEqual(sample.workspaces());
    expect(await store.workspace('T3')).toBeUndefined();
    expect(await store.profile(workspace, 'U0CHEN')).toEqual(sample.profiles());
    expect(await store.profile('T2', 'U0CHEN')).toBeUndefined();
    expect(await store.channel(workspace, 'C1')).toEqual(sample.channels({ id: 'C1' }));
    expect(await store.channel(workspace, 'C3')).toBeUndefined();
    expect((await store.channels(workspace)).map(({ id }) => id)).toEqual(['C1', 'C2']);
  });

  it('keeps every policy version', async () => {
    const store = await place.open();
    await store.commit(
      [9, 10].map((version) => add('policies', { version, organisation: `{"v":${version}}` })),
    );
    expect((await store.policy(workspace))?.version).toBe(10);
    expect((await store.policy(workspace, 9))?.organisation).toBe('{"v":9}');
    expect(await store.policy(workspace, 8)).toBeUndefined();
    expect(await store.policy('T2')).toBeUndefined();
  });

  it('knows who is away, the latest plan of each', async () => {
    const store = await place.open();
    await store.commit([
      add('absences', { person: 'li', startsAt: monday + 1 }),
      add('absences', { person: 'chen', substitute: 'sun' }),
      add('absences', { person: 'other', workspace: 'T2' }),
    ]);
    await store.commit([put('absences', sample.absences({ person: 'chen', substitute: null }))]);
    expect((await store.absences(workspace)).map(({ person, substitute }) => [person, substitute])).toEqual([
      ['chen', null],
      ['li', 'sun'],
    ]);
  });

  it('knows requests, notes and files', async () => {
    const store = await place.open();
    await store.commit([
      add('received', { key: 'V1', result: 'c' }),
      add('notes', { id: 'late', ts: '2.2', writtenAt: monday + 1 }),
      add('notes', { id: 'early', ts: '1.1', editedAt: monday }),
      add('notes', { id: 'other', ts: '3.3', complaint: 'other' }),
      add('files', { id: 'second', addedAt: monday + 2 }),
      add('files', { id: 'first', addedAt: monday + 1 }),
      add('files', { id: 'kept', state: 'kept' }),
    ]);
    expect(await store.received(workspace, 'V1')).toEqual({ workspace, key: 'V1', at: monday, result: 'c' });
    expect(await store.received('T2', 'V1')).toBeUndefined();
    expect(await store.note(workspace, 'C0FRESH', '1.1')).toMatchObject({ id: 'early', files: ['F1'] });
    expect(await store.note(workspace, 'C0FRESH', '9.9')).toBeUndefined();
    expect((await store.notes(workspace, 'c')).map(({ id }) => id)).toEqual(['early', 'late']);
    expect((await store.wantedFiles(9)).map(({ id }) => id)).toEqual(['first', 'second']);
    expect((await store.wantedFiles(1)).map(({ id }) => id)).toEqual(['first']);
  });
});
