import type { PersonId } from '../facts/actor.ts';
import type { Direction, Means } from './contact-records.ts';
import type { Outcome, Signatory } from './finding-records.ts';

/** What is said in a complaint's thread while it is answered. `entry`: the register entry that holds the words. */
export type AnsweringSay =
  /** The steps of the case's playbooks: one message, kept up to date in place. */
  | { type: 'checklist' }
  | { type: 'found'; by: PersonId; number: number; outcome: Outcome }
  | { type: 'signed'; by: PersonId; signedAs: Signatory }
  | AgreementSay
  | { type: 'answered'; by: PersonId };

/** Offers, approvals, promises, and the talk with the complainant. */
export type AgreementSay =
  | {
      type: 'remedy';
      by: PersonId;
      remedy: string;
      /** Outside what like complaints were given. */
      unlike: boolean;
      belowEntitlement: boolean;
    }
  | { type: 'approval-asked'; of: PersonId[] }
  | { type: 'approval-decided'; by: PersonId; onBehalfOf: PersonId | null; approved: boolean; entry: number }
  | { type: 'option-chosen'; by: PersonId }
  | { type: 'offer-rejected'; by: PersonId; joins: PersonId | null; entry: number }
  | { type: 'delegated-back'; by: PersonId; to: PersonId; entry: number }
  | { type: 'carried-out'; by: PersonId; entry: number }
  | { type: 'promised'; by: PersonId; dueAt: number }
  | { type: 'promise-kept'; by: PersonId }
  | { type: 'promise-broken'; owner: PersonId | null }
  | { type: 'contacted'; by: PersonId; means: Means; direction: Direction; reached: boolean };

/** The same to one person. */
export type AnsweringDirectSay = AgreementDirectSay | { type: 'sign-wanted'; signedAs: Signatory };

export type AgreementDirectSay =
  | { type: 'approval-wanted'; approval: string }
  /** To the desk and the administrators. */
  | { type: 'nobody-may-approve'; approval: string }
  | { type: 'approval-answer'; by: PersonId; approved: boolean; entry: number }
  | { type: 'counter-proposal-wanted'; entry: number }
  | { type: 'delegated-to-you'; by: PersonId; entry: number }
  /** The written answer, to copy. */
  | { type: 'composed'; version: number }
  | { type: 'promise-due'; promise: string }
  | { type: 'promise-broken'; promise: string };
