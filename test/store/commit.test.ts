import { expect, it } from 'vitest';
import { change, insert, put, remove, type Write } from '../../src/domain/facts/write.ts';
import { LostRace } from '../../src/operations/ports/lost-race.ts';
import type { Store } from '../../src/operations/ports/store.ts';
import { onBothEngines } from './engines.ts';
import { add, monday, sample, workspace } from './samples.ts';

const inCase = { workspace, complaint: 'c' };

async function conflictOf(commit: Promise<void>): Promise<string> {
  const error = await commit.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LostRace)) throw error ?? new Error('the commit went through');
  return `${error.reason} ${error.table}`;
}

function pointTexts(store: Store): Promise<string[] | undefined> {
  return store.case(workspace, 'c').then((it) => it?.points.map(({ text }) => text));
}

onBothEngines((place) => {
  it('gives back what was written, to the last character', async () => {
    const store = await place.open();
    const complaint = sample.complaints({ id: 'c', narrative: 'مرحبا 👩‍👩‍👧 \u2028 <!channel> ´"\'\\' });
    const notice = sample.notices();
    const draft = sample.drafts();
    await store.commit([insert('complaints', complaint), insert('notices', notice), insert('drafts', draft)]);
    expect((await store.case(workspace, 'c'))?.complaint).toEqual(complaint);
    expect(await store.noticesOf(workspace, 'c')).toEqual([notice]);
    expect(await store.draft(workspace, 'chen')).toEqual(draft);
    const answers = (await store.case(workspace, 'c'))?.complaint.answers;
    expect(Object.keys(answers ?? {})).toEqual(['zebra', 'apple']);
  });

  it('keeps a missing yes or no apart from a no', async () => {
    const store = await place.open();
    const resolved = [null, false, true] as const;
    await store.commit([
      add('complaints', { id: 'c' }),
      ...resolved.map((answer, index) => add('callbacks', { resolved: answer, calledAt: monday + index })),
    ]);
    const it = await store.case(workspace, 'c');
    expect(it?.callbacks.map((callback) => callback.resolved)).toEqual([null, false, true]);
    const first = it!.callbacks[0]!;
    await store.commit([change('callbacks', { workspace, id: first.id }, { resolved: false, words: null })]);
    await store.commit([change('callbacks', { workspace, id: first.id }, { resolved: null })]);
    expect((await store.case(workspace, 'c'))?.callbacks[0]?.resolved).toBeNull();
  });

  it('stores text with half an emoji or a zero character instead of failing', async () => {
    const store = await place.open();
    const broken = '🧅'.slice(0, 1);
    await store.commit([
      add('complaints', { id: 'c', narrative: `half ${broken}.`, answers: { shape: `${broken}\0` } }),
      add('points', { text: 'zero \0.' }),
    ]);
    await store.commit([
      change('complaints', { workspace, id: 'c' }, { product: `x\0${broken}`, answers: { shape: broken } }),
    ]);
    const it = await store.case(workspace, 'c');
    expect(it?.complaint.narrative).toBe('half \uFFFD.');
    expect(it?.complaint.product).toMatch(/^x.\uFFFD$/su);
    expect(it?.points[0]?.text).toMatch(/^zero .\.$/su);
  });

  it('writes nothing of a list whose last row is there already', async () => {
    const store = await place.open();
    await store.commit([add('received', { key: 'once' })]);
    const commit = store.commit([
      add('complaints', { id: 'c' }),
      add('points', {}),
      add('received', { key: 'once' }),
    ]);
    expect(await conflictOf(commit)).toBe('repeated received');
    expect(await store.case(workspace, 'c')).toBeUndefined();
    expect((await store.counts()).points).toBe(0);
  });

  it('writes nothing of a list in which one row was changed by somebody else', async () => {
    const store = await place.open();
    await store.commit([add('complaints', { id: 'c', version: 7 })]);
    const commit = store.commit([
      add('points', {}),
      change('complaints', { workspace, id: 'c', version: 6 }, { version: 8 }),
      add('received', { key: 'later' }),
    ]);
    expect(await conflictOf(commit)).toBe('stale complaints');
    expect((await store.case(workspace, 'c'))?.points).toEqual([]);
    expect(await store.received(workspace, 'later')).toBeUndefined();
  });

  it.each([
    ['a reference', add('complaints', { id: 'other', reference: 'RD-1' }), 'repeated complaints'],
    ['a notice', add('notices', { key: 'same' }), 'repeated notices'],
    ['a message', add('notes', { channel: 'C', ts: '1.1' }), 'repeated notes'],
    ['a thread', add('placements', { complaint: 'other', channel: 'C', ts: '1.1' }), 'repeated placements'],
    ['a slot', add('slots', { name: '2026-W46' }), 'repeated slots'],
  ])('knows %s once', async (_, again, conflict) => {
    const store = await place.open();
    const first: Write[] = [
      add('complaints', { id: 'c', reference: 'RD-1' }),
      add('notices', { key: 'same' }),
      add('notes', { channel: 'C', ts: '1.1' }),
      add('placements', { channel: 'C', ts: '1.1' }),
      add('slots', { name: '2026-W46' }),
    ];
    await store.commit(first);
    expect(await conflictOf(store.commit([again]))).toBe(conflict);
  });

  it('keeps the keys of two workspaces apart', async () => {
    const store = await place.open();
    for (const id of ['T1', 'T2']) {
      await store.commit([
        add('received', { workspace: id, key: 'k', result: id }),
        add('complaints', { id: `c-${id}`, workspace: id, reference: 'RD-1' }),
        add('notices', { workspace: id, id: 'n', key: 'same' }),
      ]);
    }
    expect((await store.received('T2', 'k'))?.result).toBe('T2');
    expect((await store.caseByReference('T2', 'RD-1'))?.complaint.id).toBe('c-T2');
    expect(await store.case('T1', 'c-T2')).toBeUndefined();
  });

  it('lets exactly one of many simultaneous claims win', async () => {
    const stores = await Promise.all([place.open(), place.open()]);
    await stores[0]!.commit([add('complaints', { id: 'c' })]);
    const claims = Array.from({ length: 20 }, (_, index) =>
      stores[index % 2]!.commit([
        change('complaints', { workspace, id: 'c', version: 1 }, { version: 2, owner: `person-${index}` }),
        add('entries', { sequence: 2, body: `person-${index}` }),
      ]).then(
        () => `person-${index}`,
        (error: unknown) => {
          if (error instanceof LostRace && error.reason === 'stale') return undefined;
          throw error;
        },
      ),
    );
    const winners = (await Promise.all(claims)).filter((winner) => winner !== undefined);
    expect(winners).toHaveLength(1);
    expect((await stores[1]!.case(workspace, 'c'))?.complaint.owner).toBe(winners[0]);
    expect((await stores[0]!.entries(workspace, 'c')).map(({ body }) => body)).toEqual(winners);
  });

  it('acts once on a request that arrives many times at once', async () => {
    const stores = await Promise.all([place.open(), place.open()]);
    const arrivals = Array.from({ length: 12 }, (_, index) =>
      stores[index % 2]!.commit([add('received', { key: 'view-1' }), add('complaints')]).then(
        () => 'done',
        (error: LostRace) => `${error.reason} ${error.table}`,
      ),
    );
    const outcomes = await Promise.all(arrivals);
    expect(outcomes.toSorted()).toEqual(['done', ...Array(11).fill('repeated received')]);
    expect((await stores[0]!.counts()).complaints).toBe(1);
  });

  it('keeps lists that arrive together apart: one that fails takes none with it', async () => {
    const store = await place.open();
    await store.commit([add('received', { key: 'once' })]);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        store.commit([
          add('complaints', { id: `c${index}` }),
          add('received', { key: index % 10 === 3 ? 'once' : `k${index}` }),
        ]),
      ),
    );
    const failed = outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []));
    expect(failed).toEqual([3, 13, 23, 33]);
    expect(await store.case(workspace, 'c13')).toBeUndefined();
    expect((await store.counts()).complaints).toBe(36);
  });

  it('writes what still waits before it closes', async () => {
    const store = await place.open();
    const commit = store.commit([add('received', { key: 'late' })]);
    await Promise.all([commit, store.close()]);
    expect(await (await place.open()).received(workspace, 'late')).toBeDefined();
  });

  it('reports the first of several conflicts in a list', async () => {
    const store = await place.open();
    await store.commit([add('complaints', { id: 'c', version: 2 }), add('received', { key: 'once' })]);
    const stale = change('complaints', { workspace, id: 'c', version: 1 }, { level: 1 });
    const repeated = add('received', { key: 'once' });
    expect(await conflictOf(store.commit([repeated, stale]))).toBe('repeated received');
    expect(await conflictOf(store.commit([stale, repeated]))).toBe('stale complaints');
  });

  it('runs a list in its order where the order matters', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'c' }),
      add('points', { text: 'first' }),
      change('points', { ...inCase, number: 1 }, { text: 'second' }),
      add('points', { number: 2, text: 'short-lived' }),
      remove('points', { ...inCase, number: 2 }, 1),
      add('points', { number: 2, text: 'reborn' }),
    ]);
    expect(await pointTexts(store)).toEqual(['second', 'reborn']);
    const conflict = conflictOf(
      store.commit([
        remove('points', { ...inCase, number: 2 }, 1),
        change('points', { ...inCase, number: 2 }, { text: 'gone' }),
      ]),
    );
    expect(await conflict).toBe('stale points');
    expect(await pointTexts(store)).toEqual(['second', 'reborn']);
  });

  it('undoes an ordered list that repeats a row', async () => {
    const store = await place.open();
    const conflict = conflictOf(
      store.commit([
        add('complaints', { id: 'c' }),
        remove('points', inCase),
        add('points', {}),
        change('points', { ...inCase, number: 1 }, { text: 'x' }),
        add('points', {}),
      ]),
    );
    expect(await conflict).toBe('repeated points');
    expect(await store.case(workspace, 'c')).toBeUndefined();
  });

  it('changes several rows by their keys in one list', async () => {
    const store = await place.open();
    const numbers = [1, 2, 3];
    await store.commit([
      add('complaints', { id: 'c' }),
      ...numbers.map((number) => add('points', { number, text: `old ${number}` })),
    ]);
    await store.commit([
      ...numbers.map((number) => change('points', { ...inCase, number }, { text: `new ${number}` })),
      add('points', { number: 4, text: 'new 4' }),
    ]);
    expect(await pointTexts(store)).toEqual(['new 1', 'new 2', 'new 3', 'new 4']);
  });

  it('finds rows by what is not set', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'c' }),
      add('deadlines', { id: 'd1', clock: 'claim' }),
      add('deadlines', { id: 'd2', clock: 'claim', metAt: monday }),
    ]);
    const running = { ...inCase, clock: 'claim', metAt: null } as const;
    await store.commit([change('deadlines', running, { metAt: monday + 1, lookAt: null })]);
    expect(await conflictOf(store.commit([change('deadlines', running, { metAt: 9 })]))).toBe(
      'stale deadlines',
    );
    const met = (await store.case(workspace, 'c'))?.deadlines.map(({ metAt }) => metAt);
    expect(met).toEqual([monday + 1, monday]);
  });

  it('counts the rows of changes and deletes as it is told to', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'c' }),
      ...[1, 2, 3].map((number) => add('points', { number })),
    ]);
    await store.commit([change('points', inCase, { facts: 'seen' }, 3)]);
    expect(await conflictOf(store.commit([change('points', inCase, { facts: 'two' }, 2)]))).toBe(
      'stale points',
    );
    await store.commit([change('points', { ...inCase, number: 9 }, { facts: 'none' }, 'any')]);
    expect(await conflictOf(store.commit([remove('points', { ...inCase, number: 9 }, 1)]))).toBe(
      'stale points',
    );
    await store.commit([remove('points', { ...inCase, number: 9 })]);
    await store.commit([remove('points', inCase, 3)]);
    expect(await pointTexts(store)).toEqual([]);
  });

  it('puts a row over the one with the same key', async () => {
    const store = await place.open();
    await store.commit([put('drafts', sample.drafts({ view: 'V1' }))]);
    await store.commit([put('drafts', sample.drafts({ view: 'V2', values: {} }))]);
    expect(await store.draft(workspace, 'chen')).toEqual(sample.drafts({ view: 'V2', values: {} }));
    await store.commit([remove('drafts', { workspace, person: 'chen' })]);
    expect(await store.draft(workspace, 'chen')).toBeUndefined();
  });

  it('refuses to touch rows without being told whose', async () => {
    const store = await place.open();
    await store.commit([add('complaints', { id: 'c' })]);
    await expect(store.commit([change('complaints', { id: 'c' }, { level: 1 })])).rejects.toThrow(
      'must name its workspace',
    );
    const careless = { workspace, id: undefined };
    await expect(store.commit([remove('complaints', careless)])).rejects.toThrow('cannot be found by id');
    expect((await store.counts()).complaints).toBe(1);
  });

  it('passes on failures that are no conflicts', async () => {
    const store = await place.open();
    const incomplete = { ...sample.points(), text: null as unknown as string };
    const commit = store.commit([add('complaints', { id: 'c' }), insert('points', incomplete)]);
    await expect(commit).rejects.toThrow(/not.null/i);
    await expect(commit).rejects.not.toBeInstanceOf(LostRace);
    expect(await store.case(workspace, 'c')).toBeUndefined();
  });

  it('takes long lists and lists of any shape', async () => {
    const store = await place.open();
    await store.commit([]);
    await store.commit(Array.from({ length: 400 }, (_, index) => add('secrets', { field: `f${index}` })));
    expect(await store.secrets(workspace, 'c')).toHaveLength(400);
    await store.commit([add('complaints', { id: 'c' })]);
    const columns = ['place', 'product', 'receipt', 'subject', 'link', 'owner', 'motive'] as const;
    // More shapes than a connection keeps prepared.
    for (let shape = 1; shape < 2 ** columns.length; shape += 1) {
      const chosen = columns.filter((_, bit) => (shape >> bit) % 2 === 1);
      const set = Object.fromEntries(chosen.map((column) => [column, `${shape}`]));
      await store.commit([change('complaints', { workspace, id: 'c' }, set)]);
      const complaint = (await store.case(workspace, 'c'))?.complaint;
      expect(chosen.map((column) => complaint?.[column])).toEqual(chosen.map(() => `${shape}`));
    }
  });

  it('forgets old requests and remembers the others', async () => {
    const store = await place.open();
    await store.commit([add('received', { key: 'old', at: 1 }), add('received', { key: 'new', at: 3 })]);
    await store.forgetReceived(3);
    expect(await store.received(workspace, 'old')).toBeUndefined();
    expect(await store.received(workspace, 'new')).toBeDefined();
  });
});
