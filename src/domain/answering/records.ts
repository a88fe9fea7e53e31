import type { PersonId } from '../facts/actor.ts';
import type { Language } from '../facts/organisation.ts';
import type { RemedyKind } from '../facts/remedy-kind.ts';

/** What the store keeps of answering: findings, offers and their approvals, promises, the talk with the complainant. */

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

export const bearers = ['company', 'supplier', 'department'] as const;

export type Bearer = (typeof bearers)[number];

export const means = ['call', 'visit', 'message', 'email', 'letter', 'counter'] as const;

export type Means = (typeof means)[number];

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

export const promiseKinds = ['procedural', 'substantive'] as const;

export type PromiseKind = (typeof promiseKinds)[number];

/** Something the complainant was told would happen. */
export interface PromiseMade {
  id: string;
  workspace: string;
  complaint: string;
  kind: PromiseKind;
  text: string;
  dueAt: number;
  /** When to look at it next; null when nothing more can happen. */
  lookAt: number | null;
  nudgedAt: number | null;
  madeBy: PersonId;
  madeAt: number;
  /** The note in the thread in which it was made. */
  note: string | null;
  keptAt: number | null;
  brokenAt: number | null;
}

export const directions = ['to-complainant', 'from-complainant'] as const;

export type Direction = (typeof directions)[number];

/** One exchange with the complainant. */
export interface Contact {
  id: string;
  workspace: string;
  complaint: string;
  means: Means;
  direction: Direction;
  /** False for an attempt that reached nobody. */
  reached: boolean;
  summary: string;
  contactedBy: PersonId;
  contactedAt: number;
}

/** One version of the written answer, before it is given. */
export interface Composition {
  id: string;
  workspace: string;
  complaint: string;
  /** 1, 2, 3 … */
  version: number;
  language: Language;
  text: string;
  composedBy: PersonId;
  composedAt: number;
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

export interface Response {
  id: string;
  workspace: string;
  complaint: string;
  means: Means;
  text: string;
  givenBy: PersonId;
  givenAt: number;
}

/** A playbook that somebody chose for a complaint, besides those that follow from it. */
export interface ChosenPlaybook {
  workspace: string;
  complaint: string;
  playbook: string;
  chosenBy: PersonId;
  chosenAt: number;
}

/** A step of a playbook that was done. */
export interface DoneStep {
  workspace: string;
  complaint: string;
  playbook: string;
  step: string;
  doneBy: PersonId;
  doneAt: number;
}

export interface Note {
  id: string;
  workspace: string;
  complaint: string;
  channel: string;
  ts: string;
  author: PersonId;
  text: string;
  /** Slack file ids. */
  files: string[];
  writtenAt: number;
  editedAt: number | null;
  deletedAt: number | null;
}
