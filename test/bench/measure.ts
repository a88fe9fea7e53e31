/** The value below which this share (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  const index = Math.ceil(sorted.length * share) - 1;
  return sorted[Math.min(sorted.length - 1, Math.max(0, index))] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

export interface Alternation<Sample> {
  /** The reference in the first half of the time, and in the second. */
  before: Sample[];
  after: Sample[];
  redress: Sample[];
}

/**
 * A-B-A, in turns: the reference first and last, Redress between, so that whatever else the machine
 * does falls on both. `turns` is how often Redress has its turn.
 */
export async function alternate<Sample>(
  turns: number,
  reference: () => Promise<Sample>,
  redress: () => Promise<Sample>,
): Promise<Alternation<Sample>> {
  const references: Sample[] = [await reference()];
  const found: Sample[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    found.push(await redress());
    references.push(await reference());
  }
  const half = Math.ceil(references.length / 2);
  return { before: references.slice(0, half), after: references.slice(half), redress: found };
}
