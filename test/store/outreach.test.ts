import { expect, it } from 'vitest';
import { onBothEngines } from './engines.ts';
import { add, monday, workspace } from './samples.ts';

onBothEngines((place) => {
  it('keeps a list in its order, and finds everywhere who has not complained yet', async () => {
    const store = await place.open();
    await store.commit([
      add('outreachContacts', { contactKey: 'b', listedAt: monday }),
      add('outreachContacts', { contactKey: 'a', listedAt: monday }),
      add('outreachContacts', { contactKey: 'a', complaint: 'd', complainedAt: monday, complainedIn: 'e' }),
      add('outreachContacts', { contactKey: 'a', workspace: 'T2' }),
    ]);
    expect((await store.outreachOf(workspace, 'c')).map(({ contactKey }) => contactKey)).toEqual(['a', 'b']);
    expect(await store.listedWith(workspace, 'a')).toMatchObject([{ complaint: 'c', contactKey: 'a' }]);
    expect(await store.listedWith(workspace, 'z')).toEqual([]);
  });

  it('refuses the same contact twice on one list', async () => {
    const store = await place.open();
    await store.commit([add('outreachContacts')]);
    await expect(store.commit([add('outreachContacts')])).rejects.toMatchObject({ reason: 'repeated' });
  });

  it('finds what was to be corrected by the signature of its lesson', async () => {
    const store = await place.open();
    await store.commit([
      add('lessons', { complaint: 'c', signature: 'training × milk' }),
      add('lessons', { complaint: 'd', signature: 'other' }),
      add('correctiveActions', { id: 'a1', complaint: 'c' }),
      add('correctiveActions', { id: 'a2', complaint: 'd' }),
      add('correctiveActions', { id: 'a3', complaint: 'c', workspace: 'T2' }),
    ]);
    const found = await store.correctionsBySignature(workspace, 'training × milk');
    expect(found.map(({ id }) => id)).toEqual(['a1']);
  });
});
