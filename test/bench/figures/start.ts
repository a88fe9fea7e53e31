import { setTimeout as sleep } from 'node:timers/promises';
import { newStore, startApp } from '../apps.ts';
import type { Bench, Which } from '../given.ts';
import { type Alternation, alternate, median } from '../measure.ts';
import type { Figure } from '../report.ts';

/** So long lives the process that the measured ones replace: long enough to have settled. */
const settledMilliseconds = 5_000;

/** From starting the process to the first filing acked: over a store in use, and over none at all. */
export async function measureStart(bench: Bench): Promise<Figure[]> {
  const turns = bench.quick ? 3 : 13;
  const used = { reference: await newStore(bench), redress: await newStore(bench) };
  const start = (which: Which, store: () => Promise<string>) => async () => {
    const app = await startApp(bench, which, await store());
    await app.stop();
    return app.firstAck;
  };
  const again = (which: Which) => start(which, async () => used[which]);
  const anew = (which: Which) => start(which, () => newStore(bench));
  const before = [
    await startApp(bench, 'reference', used.reference),
    await startApp(bench, 'redress', used.redress),
  ];
  await sleep(settledMilliseconds);
  await Promise.all(before.map((app) => app.stop()));
  const first = await alternate(bench.quick ? 1 : 5, anew('reference'), anew('redress'));
  return [
    figure('start to first ack', await alternate(turns, again('reference'), again('redress')), 1.3),
    // Tables made, the organisation imported, the holidays of its calendars worked out: once in a store's life.
    figure('the same, first start of all', first),
  ];
}

function figure(name: string, found: Alternation<number>, atMost?: number): Figure {
  return {
    name,
    unit: 'ms',
    before: median(found.before),
    after: median(found.after),
    redress: median(found.redress),
    ...(atMost === undefined ? {} : { aim: { atMost } }),
  };
}
