/** Sentences for a word that is not among the allowed ones: what was probably meant, and what there is. */

const mostListed = 16;

/** `Did you mean "shop"? Allowed: shop, always`, the list left out where it is long. */
export function whatIsAllowed(word: string, allowed: readonly string[], label = 'Allowed'): string {
  const near = nearest(word, allowed);
  const sentences = [
    near === undefined ? '' : `Did you mean "${near}"?`,
    allowed.length > 0 && allowed.length <= mostListed ? `${label}: ${allowed.join(', ')}` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

function nearest(word: string, allowed: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of allowed) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (
      distance <= Math.max(1, Math.floor(candidate.length / 3)) &&
      distance < (best?.distance ?? Infinity)
    ) {
      best = { candidate, distance };
    }
  }
  return best?.candidate;
}

/** How many letters are added, left out, replaced or swapped with their neighbour. */
function editDistance(one: string, other: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = previous[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwapped && row > 1 && column > 1 ? beforePrevious[column - 2]! + 1 : Infinity;
      current.push(Math.min(replaced, swapped, previous[column]! + 1, current[column - 1]! + 1));
    }
    [beforePrevious, previous] = [previous, current];
  }
  return previous[other.length]!;
}
