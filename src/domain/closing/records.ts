/** Records of the end of a complaint, and of what was learned from it. */

import type { Cause } from '../answering/finding-records.ts';
import type { PersonId } from '../facts/actor.ts';

/** Ends that are no answer: the complainant takes it back, it was none, or it goes on in another one. */
export const endings = ['withdrawn', 'misfiled', 'merged'] as const;

export type Ending = (typeof endings)[number];

export const callbackOutcomes = ['reached', 'unreachable', 'no-contact'] as const;

export type CallbackOutcome = (typeof callbackOutcomes)[number];

/** One attempt to hear from the complainant how it went. */
export interface Callback {
  id: string;
  workspace: string;
  complaint: string;
  outcome: CallbackOutcome;
  resolved: boolean | null;
  /** 1 to 5. */
  satisfaction: number | null;
  words: string | null;
  calledBy: PersonId;
  calledAt: number;
}

export interface Lesson {
  id: string;
  workspace: string;
  complaint: string;
  /** The lesson this one repeats. */
  sameAs: string | null;
  happened: string;
  cause: Cause;
  handling: string;
  result: string;
  reflection: string;
  countermeasure: string;
  /** cause × product × place, normalised. */
  signature: string;
  learnedBy: PersonId;
  learnedAt: number;
}

/** Something that is to be changed so that a complaint does not come again. */
export interface CorrectiveAction {
  id: string;
  workspace: string;
  complaint: string;
  text: string;
  owner: PersonId;
  plannedBy: PersonId;
  plannedAt: number;
  dueAt: number;
  doneAt: number | null;
  doneBy: PersonId | null;
  /** Whether it helped, as far as it was checked. */
  effective: boolean | null;
  /** What the check found. */
  effect: string | null;
  checkedAt: number | null;
  checkedBy: PersonId | null;
  /** It did not help, or what it should have ended happened again: by the complaint `failedBy`. */
  failedAt: number | null;
  failedBy: string | null;
}

export const outreachOutcomes = ['reached', 'not-reached', 'declined'] as const;

export type OutreachOutcome = (typeof outreachOutcomes)[number];

/** Somebody who could be affected by what a complaint found; the same contact is the same row. */
export interface OutreachContact {
  workspace: string;
  complaint: string;
  contactKey: string;
  name: string;
  contact: string;
  note: string;
  listedBy: PersonId;
  listedAt: number;
  /** Of the last attempt, or that they were reached. */
  outcome: OutreachOutcome | null;
  contactedBy: PersonId | null;
  contactedAt: number | null;
  /** When they complained themselves, and with which complaint. */
  complainedAt: number | null;
  complainedIn: string | null;
}

/** One call to somebody on a list. */
export interface OutreachAttempt {
  id: string;
  workspace: string;
  complaint: string;
  contactKey: string;
  outcome: OutreachOutcome;
  words: string;
  by: PersonId;
  at: number;
}
