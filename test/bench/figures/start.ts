import { newStore, startApp, type Which } from '../apps.ts';
import type { Bench } from '../bench.ts';
import { type Alternation, alternate, median } from '../measure.ts';
import type { Figure } from '../report.ts';

/** From starting the process to the first filing acked: over a store in use, and over none. */
export async function measureStart(bench: Bench): Promise<Figure[]> {
  const turns = bench.quick ? 3 : 9;
  const used = { reference: await newStore(bench), redress: await newStore(bench) };
  const start = (which: Which, store: () => Promise<string>) => async () => {
    const app = await startApp(bench, which, await store());
    await app.stop();
    return app.firstAck;
  };
  const again = (which: Which) => start(which, async () => used[which]);
  const anew = (which: Which) => start(which, () => newStore(bench));
  // The first start of each makes its tables and fills the disk cache.
  await again('reference')();
  await again('redress')();
  return [
    figure('start to first ack', await alternate(turns, again('reference'), again('redress'))),
    figure('first start of all to first ack', await alternate(turns, anew('reference'), anew('redress'))),
  ];
}

function figure(name: string, found: Alternation<number>): Figure {
  return {
    name,
    unit: 'ms',
    before: median(found.before),
    after: median(found.after),
    redress: median(found.redress),
    aim: { atMost: 1.3 },
  };
}
