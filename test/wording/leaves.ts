import { languages } from '../../src/domain/facts/organisation.ts';
import { type Wording, wordingFor } from '../../src/wording/wording.ts';

export type Phrase = string | ((...values: never[]) => string);

export interface Leaf {
  /** For example `filing.receipt.say`. */
  path: string;
  phrase: Phrase;
}

/** Every sentence of a wording with the path that leads to it. */
export function leavesOf(wording: Wording): Leaf[] {
  return walk('', wording);
}

export const wordings = languages.map((language) => ({ language, leaves: leavesOf(wordingFor(language)) }));

/** The sentence with `⟦0⟧`, `⟦1⟧` … where its values go; lists of names get two of them. */
export function sampled({ path, phrase }: Leaf): string {
  if (typeof phrase === 'string') return phrase;
  const marks = Array.from({ length: phrase.length }, (_, index) => `⟦${index}⟧`);
  const takesList = path === 'vocabulary.or' || path === 'vocabulary.and';
  return phrase(...((takesList ? [['⟦0⟧', '⟦1⟧']] : marks) as never[]));
}

/** The sentence at a path, or the texts of the group there; throws where nothing stands. */
export function textsAt(leaves: readonly Leaf[], path: string): string[] {
  const found = leaves.filter((leaf) => leaf.path === path || leaf.path.startsWith(`${path}.`));
  if (found.length === 0) throw new Error(`Nothing is worded at ${path}`);
  return found.map(sampled);
}

function walk(path: string, value: unknown): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, phrase: value as Phrase }];
  return Object.entries(value).flatMap(([key, inner]) => walk(path === '' ? key : `${path}.${key}`, inner));
}
