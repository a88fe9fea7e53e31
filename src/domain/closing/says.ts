import type { PersonId } from '../facts/actor.ts';
import type { CallbackOutcome, Ending } from './records.ts';

/** What is said in a complaint's thread of its end, and of what comes after. */
export type ClosingSay =
  | { type: 'called-back'; by: PersonId; outcome: CallbackOutcome; satisfaction: number | null }
  | { type: 'reopened'; joins: PersonId | null; owner: PersonId | null }
  | { type: 'ready-to-close'; owner: PersonId | null }
  | { type: 'closed'; by: PersonId }
  | EndingSay
  | SecondStageSay
  | CorrectionSay;

export type EndingSay =
  /** `into`: the reference of the complaint that goes on. */
  | { type: 'ended'; by: PersonId; as: Ending; into: string | null; entry: number }
  | { type: 'absorbed'; by: PersonId; reference: string };

export type SecondStageSay = { type: 'second-stage'; owner: PersonId | null; entry: number };

export type CorrectionSay =
  | { type: 'correction'; by: PersonId; owner: PersonId; dueAt: number }
  | { type: 'correction-done'; by: PersonId }
  | { type: 'correction-checked'; by: PersonId; effective: boolean };

/** The same to one person. */
export type ClosingDirectSay =
  | { type: 'reopened-to-you' }
  /** Please call the customer back; said in the desk's channel where the subject does not read it. */
  | { type: 'call-wanted' }
  | { type: 'second-stage-yours'; entry: number }
  | CorrectionDirectSay;

export type CorrectionDirectSay =
  | { type: 'correct-this'; action: string; by: PersonId }
  /** A corrective action was carried out: somebody judges whether it helped. */
  | { type: 'check-effect'; action: string; by: PersonId }
  /** `earlier`: the complaint whose lesson did not hold. */
  | { type: 'lesson-failed'; earlier: string }
  /** The finding was corrected: it holds after all. */
  | { type: 'lesson-held'; earlier: string };
