import { expect, it } from 'vitest';
import { onBothEngines } from './engines.ts';
import { add, hour, monday, workspace } from './samples.ts';

onBothEngines((place) => {
  it('finds what was ruled about a category, newest first, and nothing in confidence or about a colleague', async () => {
    const store = await place.open();
    const ruled = { ruledFor: 'deli', ruledBy: 'wang', ruledAt: monday, ruling: 'Who bakes it answers.' };
    await store.commit([
      add('complaints', { id: 'a', reference: 'RD-A', narrative: 'Mould on the bread' }),
      add('complaints', { id: 'b', reference: 'RD-B', narrative: 'Stale bread' }),
      add('complaints', { id: 'c', reference: 'RD-C', restricted: true }),
      add('complaints', { id: 'd', reference: 'RD-D' }),
      add('complaints', { id: 'e', reference: 'RD-E', subject: 'gao' }),
      add('hearings', { complaint: 'a', ...ruled }),
      add('hearings', { complaint: 'b', ...ruled, ruledAt: monday + hour }),
      add('hearings', { complaint: 'c', ...ruled }),
      add('hearings', { complaint: 'd' }),
      add('hearings', { complaint: 'e', ...ruled }),
      add('hearings', { complaint: 'd', ...ruled, category: 'taste' }),
      add('hearings', { complaint: 'a', ...ruled, workspace: 'T2' }),
    ]);
    const found = await store.rulings(workspace, 'quality', 10);
    expect(found.map(({ reference }) => reference)).toEqual(['RD-B', 'RD-A']);
    expect(found[1]).toEqual({
      reference: 'RD-A',
      department: 'deli',
      reasons: 'Who bakes it answers.',
      narrative: 'Mould on the bread',
      ruledAt: monday,
    });
    expect(await store.rulings(workspace, 'quality', 1)).toHaveLength(1);
  });

  it('lists what only lacks its lesson', async () => {
    const store = await place.open();
    const answered = { respondedAt: monday };
    await store.commit([
      add('complaints', { id: 'called', ...answered, callbackDue: true, calledBackAt: monday + hour }),
      add('complaints', { id: 'no-call', ...answered, callbackDue: false }),
      add('complaints', { id: 'to-call', ...answered, callbackDue: true }),
      add('complaints', { id: 'open', callbackDue: false }),
      add('complaints', { id: 'closed', ...answered, callbackDue: false, closedAt: monday }),
    ]);
    const found = await store.openComplaints({ workspace, toClose: true, limit: 10 });
    expect(found.map(({ complaint }) => complaint.id).sort()).toEqual(['called', 'no-call']);
  });
});
