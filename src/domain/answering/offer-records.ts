/** Records of offers: remedies, requests to approve them, and that one was turned down. */

import type { PersonId } from '../facts/actor.ts';
import type { RemedyKind } from '../facts/remedy-kind.ts';

export const bearers = ['company', 'supplier', 'department'] as const;

export type Bearer = (typeof bearers)[number];

export interface Remedy {
  id: string;
  workspace: string;
  complaint: string;
  kind: RemedyKind;
  amount: number | null;
  currency: string;
  bearer: Bearer;
  details: string | null;
  /** Remedies of one option are given together; the complainant chooses among options. From 1. */
  option: number;
  proposedBy: PersonId;
  proposedAt: number;
  /** The complainant accepted the option it belongs to. */
  chosenAt: number | null;
  /** The complainant rejected what was offered; it no longer stands. */
  rejectedAt: number | null;
  /** It no longer stands: a later one took its place, or another option was chosen. */
  replacedAt: number | null;
  carriedOutAt: number | null;
  carriedOutBy: PersonId | null;
}

/** A request to approve what a complaint's remedies come to, and what became of it. */
export interface Approval {
  id: string;
  workspace: string;
  complaint: string;
  /** What it binds: one line a remedy with an amount, by `termsOf`. */
  terms: string[];
  /** Minor units: all that is to be paid on the receipt, other complaints included, when it was asked. */
  amount: number;
  currency: string;
  /** A rank, or `desk-lead`: the lowest that may approve. */
  tier: string;
  askedBy: PersonId;
  askedAt: number;
  /** Who was sent the request; others of sufficient rank may decide as well. */
  asked: PersonId[];
  decidedBy: PersonId | null;
  /** Whose right was used, where it was delegated or its holder is away. */
  onBehalfOf: PersonId | null;
  decidedAt: number | null;
  approved: boolean | null;
  reason: string | null;
  /** What was proposed changed before anybody decided. */
  withdrawnAt: number | null;
}

/** The complainant turned down what was offered: somebody one level up proposes next. */
export interface Rejection {
  id: string;
  workspace: string;
  complaint: string;
  words: string | null;
  recordedBy: PersonId;
  rejectedAt: number;
  /** Who is to propose now; null where the ladder has ended. */
  proposer: PersonId | null;
  /** They left the counter-proposal to the owner. */
  delegatedBackAt: number | null;
}
