import { expect, it } from 'vitest';
import type { Write } from '../../src/domain/facts/write.ts';
import { onBothEngines } from './engines.ts';
import { add, day, hour, monday, workspace } from './samples.ts';

const week = 7 * day;
const period = { workspace, from: monday, to: monday + week };
const sunday = monday - hour;
const end = period.to;

onBothEngines((place) => {
  async function facts(writes: Write[]) {
    const store = await place.open();
    await store.commit(writes);
    return store.digestFacts(period);
  }

  it('counts what was filed and closed in the week and before it', async () => {
    const found = await facts([
      add('complaints', {
        filedAt: monday,
        severity: 'major',
        id: 'm',
        reference: 'RD-1',
        closedAt: end - 1,
      }),
      add('complaints', { filedAt: end - 1, settledHow: 'exchanged' }),
      add('complaints', { filedAt: monday + 1 }),
      add('complaints', { filedAt: monday, department: 'deli', category: 'taste', closedAt: end }),
      add('complaints', { filedAt: sunday, closedAt: sunday }),
      add('complaints', { filedAt: monday - week, closedAt: monday }),
      add('complaints', { filedAt: monday - 4 * week, category: 'taste' }),
      add('complaints', { filedAt: monday - 4 * week - 1 }),
      add('complaints', { filedAt: end }),
      add('complaints', { filedAt: monday, workspace: 'T2' }),
    ]);
    expect(found.filed).toEqual([
      { department: 'deli', severity: 'ordinary', settled: 0, count: 1 },
      { department: 'fresh', severity: 'major', settled: 0, count: 1 },
      { department: 'fresh', severity: 'ordinary', settled: 1, count: 2 },
    ]);
    expect(found.filedByCategory).toEqual([
      { category: 'quality', count: 3 },
      { category: 'taste', count: 1 },
    ]);
    expect(found.filedByCategoryBefore).toEqual([
      { category: 'quality', count: 2 },
      { category: 'taste', count: 1 },
    ]);
    expect(found.filedBefore).toBe(2);
    expect(found.closed).toBe(2);
    expect(found.closedBefore).toBe(1);
    expect(found.open).toBe(5);
    expect(found.majors).toEqual([
      {
        complaint: 'm',
        reference: 'RD-1',
        category: 'quality',
        department: 'fresh',
        subject: null,
        closed: true,
      },
    ]);
  });

  it('says of a major complaint closed after the week that it was open', async () => {
    const found = await facts([
      add('complaints', { id: 'open', severity: 'major' }),
      add('complaints', { id: 'closed-later', severity: 'major', filedAt: monday + 1, closedAt: end }),
    ]);
    expect(found.majors.map(({ complaint, closed }) => [complaint, closed])).toEqual([
      ['open', false],
      ['closed-later', false],
    ]);
  });

  it('counts deadlines that fell due, were kept, breached, and are still overdue', async () => {
    const breached = { breachedAt: monday + hour, dueAt: monday + hour };
    const found = await facts([
      add('complaints', { id: 'c' }),
      add('complaints', { id: 'done', closedAt: end - 1 }),
      add('complaints', { id: 'deli', department: 'deli' }),
      add('deadlines', { dueAt: monday, metAt: monday }),
      add('deadlines', { ...breached, metAt: end }),
      add('deadlines', { clock: 'claim', ...breached }),
      add('deadlines', { clock: 'claim', ...breached, metAt: end - 1 }),
      add('deadlines', { complaint: 'done', ...breached }),
      add('deadlines', { complaint: 'deli', clock: 'claim', ...breached, cancelledAt: monday + 2 * hour }),
      add('deadlines', { complaint: 'deli', dueAt: end - 1, cancelledAt: monday }),
      add('deadlines', { complaint: 'deli', dueAt: end }),
      add('deadlines', { complaint: 'deli', dueAt: sunday, breachedAt: sunday }),
    ]);
    expect(found.responses).toEqual({ due: 3, inTime: 1 });
    expect(found.overdue).toEqual([
      { department: 'deli', count: 1 },
      { department: 'fresh', count: 1 },
    ]);
    expect(found.breaches).toEqual([
      { department: 'deli', clock: 'claim', count: 1 },
      { department: 'fresh', clock: 'claim', count: 2 },
      { department: 'fresh', clock: 'response', count: 2 },
    ]);
  });

  it('charges a lapse to the department that was responsible then', async () => {
    const found = await facts([
      add('complaints', { id: 'moved', department: 'deli' }),
      add('deadlines', {
        complaint: 'moved',
        clock: 'claim',
        dueAt: monday + hour,
        breachedAt: monday + hour,
        breachedIn: 'fresh',
      }),
    ]);
    expect(found.breaches).toEqual([{ department: 'fresh', clock: 'claim', count: 1 }]);
  });

  it('counts apart what ended without an answer', async () => {
    const ended = { filedAt: monday, closedAt: monday + hour, severity: 'major' } as const;
    const found = await facts([
      add('complaints', { filedAt: monday, closedAt: monday + hour }),
      add('complaints', { ...ended, endedAs: 'withdrawn' }),
      add('complaints', { ...ended, endedAs: 'misfiled' }),
      add('complaints', { ...ended, endedAs: 'misfiled', closedAt: end }),
      add('complaints', { ...ended, endedAs: 'merged', mergedInto: 'RD-1' }),
    ]);
    expect(found.apart).toEqual({ withdrawn: 1, misfiled: 1, merged: 1 });
    expect(found.closed).toBe(1);
    expect(found.filed.map(({ severity, count }) => [severity, count])).toEqual([
      ['major', 1],
      ['ordinary', 1],
    ]);
    expect(found.filedByCategory).toEqual([{ category: 'quality', count: 2 }]);
    expect(found.majors).toHaveLength(1);
  });

  it('counts a complaint once, by its last callback of the week', async () => {
    const found = await facts([
      add('callbacks', {
        id: '1',
        complaint: 'a',
        outcome: 'unreachable',
        resolved: null,
        satisfaction: null,
      }),
      add('callbacks', { id: '2', complaint: 'a', calledAt: monday + 1, satisfaction: 4 }),
      add('callbacks', { id: '3', complaint: 'a', calledAt: end, resolved: false, satisfaction: 1 }),
      add('callbacks', { id: '4', complaint: 'b', satisfaction: 3, resolved: false }),
      add('callbacks', { id: '5', complaint: 'c', outcome: 'unreachable', satisfaction: 5, resolved: null }),
      add('callbacks', {
        id: '6',
        complaint: 'd',
        outcome: 'no-contact',
        resolved: null,
        satisfaction: null,
      }),
      add('callbacks', { id: '7', complaint: 'e', outcome: 'reached', satisfaction: 1 }),
      add('callbacks', { id: '8', complaint: 'e', outcome: 'reached', satisfaction: 5, resolved: false }),
    ]);
    expect(found.callbacks).toEqual({ reached: 3, resolved: 1, satisfied: 2, unreachable: 1, noContact: 1 });
  });

  it('names the lesson that a lesson of the week repeats', async () => {
    const found = await facts([
      add('complaints', { id: 'a', reference: 'RD-A' }),
      add('complaints', { id: 'b', reference: 'RD-B' }),
      add('complaints', { id: 'c', reference: 'RD-C', restricted: true }),
      add('complaints', { id: 'd', reference: 'RD-D' }),
      add('lessons', { id: 'l1', complaint: 'a', learnedAt: sunday - 1, signature: 's' }),
      add('lessons', { id: 'l2', complaint: 'b', learnedAt: sunday, signature: 's' }),
      add('lessons', { id: 'l3', complaint: 'c', learnedAt: monday, signature: 's' }),
      add('lessons', { id: 'l4', complaint: 'd', learnedAt: monday + 1, signature: 't', sameAs: 'l1' }),
      add('lessons', { id: 'l5', complaint: 'd', learnedAt: monday + 2, signature: 't' }),
      add('lessons', { id: 'l6', complaint: 'a', learnedAt: end, signature: 's' }),
    ]);
    expect(found.lessons.map(({ reference, repeats }) => [reference, repeats])).toEqual([
      ['RD-C', 'RD-B'],
      ['RD-D', 'RD-A'],
      ['RD-D', null],
    ]);
    expect(found.lessons[0]).toEqual({
      complaint: 'c',
      reference: 'RD-C',
      category: 'quality',
      department: 'fresh',
      product: 'Onions 🧅',
      place: '二楼生鲜',
      cause: 'training',
      happened: 'h',
      countermeasure: 'check the crates',
      reflection: 'r',
      signature: 's',
      restricted: true,
      subject: null,
      repeats: 'RD-B',
    });
  });

  it('counts causes found and money that stands', async () => {
    const found = await facts([
      add('points', { number: 1, cause: 'training', foundAt: monday }),
      add('points', { number: 2, cause: 'training', foundAt: end - 1 }),
      add('points', { number: 3, cause: 'supplier', foundAt: monday }),
      add('points', { number: 4, cause: 'supplier', foundAt: sunday }),
      add('points', { number: 5, cause: 'image', foundAt: end }),
      add('points', { number: 6 }),
      add('remedies', { amount: 1250 }),
      add('remedies', { amount: 9_007_199_254_739_000 }),
      add('remedies', { amount: null, kind: 'apology', bearer: 'supplier' }),
      add('remedies', { amount: 77, replacedAt: monday }),
      add('remedies', { amount: 77, proposedAt: end }),
      add('remedies', { amount: 5, currency: 'HKD' }),
    ]);
    expect(found.causes).toEqual([
      { cause: 'training', count: 2 },
      { cause: 'supplier', count: 1 },
    ]);
    expect(found.causesBefore).toEqual([{ cause: 'supplier', count: 1 }]);
    expect(found.money).toEqual([
      { kind: 'apology', bearer: 'supplier', currency: 'CNY', count: 1, amount: 0 },
      { kind: 'refund', bearer: 'company', currency: 'CNY', count: 2, amount: 9_007_199_254_740_250 },
      { kind: 'refund', bearer: 'company', currency: 'HKD', count: 1, amount: 5 },
    ]);
  });
});
