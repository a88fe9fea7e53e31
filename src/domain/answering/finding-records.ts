/** Records of findings: points, what was found, and who signed under it. */

import type { PersonId } from '../facts/actor.ts';

export const outcomes = ['upheld', 'partly', 'not-upheld'] as const;

export type Outcome = (typeof outcomes)[number];

/** rules §5: two families of causes, and three that belong to neither. */
export const causes = {
  systemic: ['image', 'notice', 'policy', 'product', 'supplier'],
  individual: ['training', 'experience', 'consistency', 'alertness', 'attitude', 'negligence'],
  other: ['misuse', 'no-fault', 'undetermined'],
} as const;

export type Cause = (typeof causes)[keyof typeof causes][number];

export const allCauses: readonly Cause[] = [...causes.systemic, ...causes.individual, ...causes.other];

export interface Point {
  workspace: string;
  complaint: string;
  number: number;
  text: string;
  outcome: Outcome | null;
  facts: string | null;
  cause: Cause | null;
  responsibility: string | null;
  foundBy: PersonId | null;
  foundAt: number | null;
}

export const signatories = ['head', 'audit'] as const;

export type Signatory = (typeof signatories)[number];

/** A countersignature under the finding of a major complaint. */
export interface Countersignature {
  id: string;
  workspace: string;
  complaint: string;
  signedAs: Signatory;
  signedBy: PersonId;
  signedAt: number;
  /** The finding was changed after it was signed. */
  voidedAt: number | null;
}
