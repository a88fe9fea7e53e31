import type { PersonId } from '../facts/actor.ts';
import type { Amended } from './amendable.ts';

/** What is said in a complaint's thread of what was filed. */
export type FilingSay =
  | { type: 'alike'; references: string[] }
  /** `entry`: the register entry that holds the question. */
  | { type: 'reporter-asked'; by: PersonId; entry: number }
  | { type: 'amended'; by: PersonId; fields: Amended[]; entry: number }
  | { type: 'files'; names: number; refused: number };

/** The same to one person. */
export type FilingDirectSay =
  /** What the form became when it was sent, once more. */
  | { type: 'receipt'; alike?: string[]; precedent?: { reference: string; department: string } }
  | { type: 'question-for-you'; by: PersonId; entry: number }
  /** A correction showed that the same complainant complained before. */
  | { type: 'alike-found'; references: string[] }
  | { type: 'file-refused'; file: string; reason: string }
  /** A kept file, to whoever asked for it. */
  | { type: 'file-copy'; file: string };
