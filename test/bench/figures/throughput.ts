import type { Bench } from '../given.ts';
import type { Load } from '../load.ts';
import { fileInTurns } from '../pair.ts';
import type { Figure } from '../report.ts';

/** Filings a second with 16 on the way at any time. */
export async function measureThroughput(bench: Bench): Promise<Figure[]> {
  const found = await fileInTurns(bench, {
    atOnce: 16,
    warmUp: bench.quick ? 400 : 2_000,
    perTurn: bench.quick ? 400 : 1_500,
    turns: bench.quick ? 3 : 7,
  });
  return [
    {
      name: 'filings a second, 16 at once',
      unit: '/s',
      before: perSecond(found.before),
      after: perSecond(found.after),
      redress: perSecond(found.redress),
      aim: { atLeast: 0.7 },
    },
  ];
}

export function perSecond(loads: readonly Load[]): number {
  const filings = loads.reduce((sum, { milliseconds }) => sum + milliseconds.length, 0);
  return filings / loads.reduce((sum, { seconds }) => sum + seconds, 0);
}
