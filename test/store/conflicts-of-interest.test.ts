import { expect, it } from 'vitest';
import { onBothEngines } from './engines.ts';
import { add, hour, monday, workspace } from './samples.ts';

onBothEngines((place) => {
  it('lists nobody a complaint that is about them', async () => {
    const store = await place.open();
    await store.commit([
      add('complaints', { id: 'nobody', filedAt: monday }),
      add('complaints', { id: 'chen', subject: 'chen', filedAt: monday + 1 }),
      add('complaints', { id: 'by-slack', subject: 'U0CHEN', filedAt: monday + 2 }),
      add('complaints', { id: 'li', subject: 'li', filedAt: monday + 3 }),
    ]);
    const notAbout = ['chen', 'U0CHEN'];
    const listed = await store.openComplaints({ workspace, notAbout, limit: 9 });
    expect(listed.map(({ complaint }) => complaint.id)).toEqual(['nobody', 'li']);
    expect(await store.countOpen({ workspace, notAbout })).toBe(2);
    expect(await store.countOpen({ workspace })).toBe(4);
  });

  it('counts the decisions lost in a period by department', async () => {
    const store = await place.open();
    const lost = (id: string, department: string, decisionLostAt: number, where = workspace) =>
      add('complaints', { id, workspace: where, decisionLostAt, decisionLostBy: department });
    await store.commit([
      lost('a', 'fresh', monday),
      lost('b', 'fresh', monday + hour),
      lost('c', 'deli', monday + hour),
      lost('later', 'fresh', monday + 2 * hour),
      lost('before', 'fresh', monday - 1),
      lost('elsewhere', 'fresh', monday, 'T2'),
      add('complaints', { id: 'kept' }),
    ]);
    const period = { workspace, from: monday, to: monday + 2 * hour };
    const counted = [
      { department: 'fresh', count: 2 },
      { department: 'deli', count: 1 },
    ];
    expect(await store.decisionsLost(period)).toEqual(counted);
    expect((await store.digestFacts(period)).decisionsLost).toEqual(counted);
  });
});
