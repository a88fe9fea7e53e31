import type { RemedyKind } from '../facts/remedy-kind.ts';

/** What one like complaint (same category) was given. `amount` in minor units. */
export interface LikeRemedy {
  kind: RemedyKind;
  amount: number;
  currency: string;
}

/** Range and median of what like complaints were given (rules §5). Minor units. */
export interface Precedent {
  kind: RemedyKind;
  currency: string;
  count: number;
  lowest: number;
  median: number;
  highest: number;
}

/** Fewer than so many are no custom. */
const fewest = 3;

export function precedentFor(
  like: readonly LikeRemedy[],
  kind: RemedyKind,
  currency: string,
): Precedent | undefined {
  const amounts = like
    .filter((remedy) => remedy.kind === kind && remedy.currency === currency)
    .map(({ amount }) => amount)
    .sort((one, other) => one - other);
  const lowest = amounts[0];
  const highest = amounts.at(-1);
  if (lowest === undefined || highest === undefined || amounts.length < fewest) return undefined;
  return { kind, currency, count: amounts.length, lowest, median: medianOf(amounts), highest };
}

/** One for each kind of remedy that like complaints were given, the most usual first. */
export function precedentsOf(like: readonly LikeRemedy[], currency: string): Precedent[] {
  const kinds = [...new Set(like.map(({ kind }) => kind))];
  return kinds
    .flatMap((kind) => precedentFor(like, kind, currency) ?? [])
    .sort((one, other) => other.count - one.count);
}

export function isOutside(precedent: Precedent | undefined, amount: number): boolean {
  return precedent !== undefined && (amount < precedent.lowest || amount > precedent.highest);
}

/** Of an even number the lower middle rounded with the upper to a whole minor unit, half up. */
function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (sorted.length % 2 === 1) return upper;
  const lower = sorted[sorted.length / 2 - 1] ?? 0;
  return lower + Math.ceil((upper - lower) / 2);
}
