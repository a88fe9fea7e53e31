import type { Bench } from '../given.ts';
import { percentile } from '../measure.ts';
import { fileInTurns } from '../pair.ts';
import type { Figure } from '../report.ts';

/** One filing after another over signed HTTP: what the person at the counter waits for. */
export async function measureFiling(bench: Bench): Promise<Figure[]> {
  const found = await fileInTurns(bench, {
    atOnce: 1,
    warmUp: bench.quick ? 200 : 1_500,
    perTurn: bench.quick ? 100 : 800,
    turns: bench.quick ? 3 : 9,
  });
  const at = (loads: { milliseconds: number[] }[], share: number) =>
    percentile(
      loads.flatMap(({ milliseconds }) => milliseconds),
      share,
    );
  return ([0.5, 0.99] as const).map((share) => ({
    name: `filing, 1 at once, p${share * 100}`,
    unit: 'ms' as const,
    before: at(found.before, share),
    after: at(found.after, share),
    redress: at(found.redress, share),
    aim: { atMost: 1.5 },
  }));
}
