import type { Hearing } from './records.ts';

/** A ruling of the desk, with the story it was about. */
export interface Ruling {
  reference: string;
  /** The department that was found responsible. */
  department: string;
  reasons: string;
  narrative: string;
  ruledAt: NonNullable<Hearing['ruledAt']>;
}

/** So much of the shorter story's words must be in the other one too. */
const enough = 0.3;
/** Two words in common may be chance in long stories; in short ones one would be. */
const leastShared = 2;

/**
 * The ruling that a new complaint of the same category resembles most (rules §2, "offered as a routing
 * precedent"); of equals the newest. Similar is what shares words, in any language.
 */
export function likeRuling(narrative: string, rulings: readonly Ruling[]): Ruling | undefined {
  const words = wordsIn(narrative);
  return rulings
    .map((ruling) => ({ ruling, likeness: likeness(words, wordsIn(ruling.narrative)) }))
    .filter((each) => each.likeness >= enough)
    .sort((one, other) => other.likeness - one.likeness || other.ruling.ruledAt - one.ruling.ruledAt)[0]
    ?.ruling;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared < leastShared ? 0 : shared / Math.min(one.size, other.size);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that carry meaning: of two characters and more in Chinese, of four and more elsewhere. */
function wordsIn(text: string): Set<string> {
  const words = [...segmenter.segment(text.normalize('NFKC').toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  return new Set(words.filter((word) => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 4)));
}
