import { expect, it } from 'vitest';
import { onBothEngines } from './engines.ts';
import { add, day, hour, monday, workspace } from './samples.ts';

onBothEngines((place) => {
  it('finds what stands on the same receipt in other complaints', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'c', receipt: 'A-1' }),
      add('complaints', { id: 'other', receipt: 'A-1' }),
      add('complaints', { id: 'third', receipt: 'A-2' }),
      add('complaints', { id: 'elsewhere', workspace: 'T2', receipt: 'A-1' }),
      add('remedies', { id: 'own', complaint: 'c' }),
      add('remedies', { id: 'second', complaint: 'other', proposedAt: monday + 2 }),
      add('remedies', { id: 'first', complaint: 'other', proposedAt: monday + 1, option: 2 }),
      add('remedies', { id: 'replaced', complaint: 'other', replacedAt: monday }),
      add('remedies', { id: 'another', complaint: 'third' }),
      add('remedies', { id: 'far', workspace: 'T2', complaint: 'elsewhere' }),
    ]);
    const found = await store.remediesOfReceipt(workspace, 'A-1', 'c');
    expect(found.map(({ id, option }) => [id, option])).toEqual([
      ['first', 2],
      ['second', 1],
    ]);
  });

  it('finds what like complaints were given: the category’s newest, amounts that stand', async () => {
    const store = await place.open();
    const filed = ['old', 'one', 'two', 'open', 'this'].map((id, index) =>
      add('complaints', {
        id,
        filedAt: monday + index,
        category: 'quality',
        respondedAt: id === 'open' ? null : monday + 9,
      }),
    );
    await store.commit([
      ...filed,
      add('complaints', { id: 'illness', filedAt: monday + 9, category: 'illness' }),
      add('remedies', { complaint: 'old', amount: 1 }),
      add('remedies', { complaint: 'one', amount: 2, proposedAt: monday + 1 }),
      add('remedies', { complaint: 'two', amount: 3, kind: 'goodwill', proposedAt: monday + 2 }),
      add('remedies', { complaint: 'two', amount: null }),
      add('remedies', { complaint: 'two', amount: 4, replacedAt: monday }),
      add('remedies', { complaint: 'this', amount: 5 }),
      add('remedies', { complaint: 'open', amount: 999_999, proposedAt: monday + 3 }),
      add('remedies', { complaint: 'open', amount: 7, carriedOutAt: monday, proposedAt: monday + 4 }),
      add('remedies', { complaint: 'illness', amount: 6 }),
    ]);
    const query = { workspace, category: 'quality', except: 'this', complaints: 4 };
    expect(await store.likeRemedies(query)).toEqual([
      { kind: 'refund', amount: 7, currency: 'CNY' },
      { kind: 'goodwill', amount: 3, currency: 'CNY' },
      { kind: 'refund', amount: 2, currency: 'CNY' },
    ]);
  });

  it('lists delegations that have not ended, and promises to look at', async () => {
    const store = await place.open();
    await store.commit([
      add('delegations', { id: 'later', startsAt: monday + day, endsAt: monday + 9 * day }),
      add('delegations', { id: 'now', endsAt: monday + day }),
      add('delegations', { id: 'over', endsAt: monday }),
      add('delegations', { id: 'ended', withdrawnAt: monday }),
      add('delegations', { id: 'far', workspace: 'T2' }),
      add('promises', { id: 'second', lookAt: monday + 2 }),
      add('promises', { id: 'first', workspace: 'T2', lookAt: monday + 1 }),
      add('promises', { id: 'waiting', lookAt: monday + hour }),
      add('promises', { id: 'kept', lookAt: null, keptAt: monday }),
    ]);
    const running = await store.delegations(workspace, monday);
    expect(running.map(({ id }) => id)).toEqual(['now', 'later']);
    const due = await store.duePromises(monday + 2, 9);
    expect(due.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(await store.duePromises(monday + 2, 1)).toHaveLength(1);
  });

  it('counts promises whose time fell in the period, and those kept by then', async () => {
    const store = await place.open();
    await store.commit([
      add('promises', { id: 'kept', dueAt: monday + 2, keptAt: monday + 2 }),
      add('promises', { id: 'late', dueAt: monday + 2, keptAt: monday + 3, brokenAt: monday + 2 }),
      add('promises', { id: 'open', dueAt: monday + 3 }),
      add('promises', { id: 'after', dueAt: monday + day, keptAt: monday }),
      add('promises', { id: 'far', workspace: 'T2', dueAt: monday + 2, keptAt: monday }),
    ]);
    const { promises } = await store.digestFacts({ workspace, from: monday, to: monday + day });
    expect(promises).toEqual({ due: 3, kept: 1 });
  });

  it('counts no money for options among which the complainant has not chosen', async () => {
    const store = await place.open();
    await store.commit([
      add('remedies', { complaint: 'open', amount: 1 }),
      add('remedies', { complaint: 'open', amount: 2, option: 2 }),
      add('remedies', { complaint: 'chosen', amount: 30, replacedAt: monday }),
      add('remedies', { complaint: 'chosen', amount: 40, option: 2, chosenAt: monday }),
      add('remedies', { complaint: 'paid', amount: 500, carriedOutAt: monday }),
      add('remedies', { complaint: 'paid', amount: 6, option: 2 }),
      add('remedies', { complaint: 'paid', amount: 7, option: 3 }),
      add('remedies', { complaint: 'together', amount: 1000 }),
      add('remedies', { complaint: 'together', amount: 2000 }),
    ]);
    const { money } = await store.digestFacts({ workspace, from: monday, to: monday + day });
    expect(money).toMatchObject([{ count: 4, amount: 3540 }]);
  });

  it('keeps what is agreed of a case in its order', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'c' }),
      add('approvals', { id: 'second', askedAt: monday + 2, approved: false, terms: [] }),
      add('approvals', { id: 'first', askedAt: monday + 1 }),
      add('rejections', { id: 'second', rejectedAt: monday + 2 }),
      add('rejections', { id: 'first', rejectedAt: monday + 1 }),
      add('promises', { id: 'second', madeAt: monday + 2 }),
      add('promises', { id: 'first', madeAt: monday + 1 }),
      add('contacts', { id: 'second', contactedAt: monday + 2, reached: false }),
      add('contacts', { id: 'first', contactedAt: monday + 1 }),
      add('compositions', { id: 'second', version: 2 }),
      add('compositions', { id: 'first', version: 1, text: '您好 🧅' }),
    ]);
    const it = (await store.case(workspace, 'c'))!;
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    for (const rows of [it.approvals, it.rejections, it.promises, it.contacts, it.compositions]) {
      expect(ids(rows)).toEqual(['first', 'second']);
    }
    expect(it.approvals.map(({ approved, terms }) => [approved, terms])).toEqual([
      [null, ['refund 1250 CNY company']],
      [false, []],
    ]);
    expect(it.contacts.map(({ reached }) => reached)).toEqual([true, false]);
    expect(it.compositions[0]?.text).toBe('您好 🧅');
  });
});
