import { expect, it } from 'vitest';
import { change } from '../../src/domain/facts/write.ts';
import { onBothEngines } from './engines.ts';
import { add, hour, monday, sample, workspace } from './samples.ts';

onBothEngines((place) => {
  it('loads a complaint with everything that belongs to it, in order', async () => {
    const store = await place.open();
    const later = { complaint: 'c', workspace };
    await store.commit([
      add('complaints', { id: 'c' }),
      add('complaints', { id: 'other' }),
      add('points', { number: 10 }),
      add('points', { number: 2 }),
      add('points', { complaint: 'other', number: 1 }),
      add('remedies', { id: 'late', proposedAt: monday + 2 }),
      add('remedies', { id: 'early', proposedAt: monday + 1 }),
      add('signatures', { id: 'second', signedAt: monday + 2 }),
      add('signatures', { id: 'first', signedAt: monday + 1 }),
      add('responses', { id: 'second', givenAt: monday + 2 }),
      add('responses', { id: 'first', givenAt: monday + 1 }),
      add('callbacks', { id: 'second', calledAt: monday + 2 }),
      add('callbacks', { id: 'first', calledAt: monday + 1 }),
      add('deadlines', { id: 'second', startedAt: monday + 2 }),
      add('deadlines', { id: 'first', startedAt: monday + 1 }),
      add('escalations', { id: 'high', level: 2 }),
      add('escalations', { id: 'low', level: 1 }),
      add('files', { id: 'second', addedAt: monday + 2 }),
      add('files', { id: 'first', addedAt: monday + 1 }),
      add('lessons', { id: 'old', learnedAt: monday }),
      add('lessons', { id: 'new', learnedAt: monday + hour, ...later }),
      add('placements', { ts: '5.5' }),
    ]);
    const it = await store.case(workspace, 'c');
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    expect(it?.complaint.id).toBe('c');
    expect(it?.points.map(({ number }) => number)).toEqual([2, 10]);
    expect(ids(it!.remedies)).toEqual(['early', 'late']);
    expect(ids(it!.signatures)).toEqual(['first', 'second']);
    expect(ids(it!.responses)).toEqual(['first', 'second']);
    expect(ids(it!.callbacks)).toEqual(['first', 'second']);
    expect(ids(it!.deadlines)).toEqual(['first', 'second']);
    expect(ids(it!.escalations)).toEqual(['low', 'high']);
    expect(ids(it!.files)).toEqual(['first', 'second']);
    expect(it?.lesson?.id).toBe('new');
    expect(it?.placement?.ts).toBe('5.5');
  });

  it('finds a complaint by its reference and by its thread', async () => {
    const store = await place.open();
    const complaint = sample.complaints({ id: 'c', reference: 'RD-2026-000001' });
    await store.commit([add('complaints', complaint), add('placements', { channel: 'C1', ts: '1.1' })]);
    expect(await store.caseByReference(workspace, 'RD-2026-000001')).toEqual({
      ...(await store.case(workspace, 'c'))!,
      complaint,
      lesson: null,
    });
    expect(await store.caseByReference(workspace, 'RD-2026-000002')).toBeUndefined();
    expect(await store.caseByReference('T2', 'RD-2026-000001')).toBeUndefined();
    expect(await store.complaintOfThread(workspace, 'C1', '1.1')).toBe('c');
    expect(await store.complaintOfThread(workspace, 'C1', '1.2')).toBeUndefined();
    expect(await store.complaintOfThread('T2', 'C1', '1.1')).toBeUndefined();
    expect(await store.case(workspace, 'nothing')).toBeUndefined();
  });

  it('never shows half of a commit', async () => {
    const [writer, reader] = await Promise.all([place.open(), place.open()]);
    await writer.commit([add('complaints', { id: 'c' }), add('points', { text: '1' })]);
    let writing = true;
    const write = async () => {
      for (let version = 1; version <= 60; version += 1) {
        await writer.commit([
          change('points', { workspace, complaint: 'c', number: 1 }, { text: `${version + 1}` }),
          change('complaints', { workspace, id: 'c', version }, { version: version + 1 }),
        ]);
        await new Promise((resolve) => setImmediate(resolve));
      }
      writing = false;
    };
    const read = async () => {
      while (writing) {
        const seen = await reader.case(workspace, 'c');
        expect(seen?.points[0]?.text).toBe(`${seen?.complaint.version}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await Promise.all([write(), read(), read()]);
    expect((await reader.case(workspace, 'c'))?.complaint.version).toBe(61);
  });
});
