import type { PersonId } from '../facts/actor.ts';
import type { SubjectDuty } from './preflight-subject.ts';

/** What nobody could do for a department. */
export type Gap =
  | { kind: 'claim' }
  | { kind: 'rung'; person: PersonId }
  /** Nobody on the ladder but whoever has the complaint. */
  | { kind: 'ladder' }
  | { kind: 'callback' }
  | { kind: 'callback-of-owner'; person: PersonId }
  /** Nobody could countersign a major complaint as the head, or look into it as an auditor. */
  | { kind: 'head' }
  | { kind: 'audit' }
  /** The same, and other duties, only where a complaint is about one of these people. */
  | { kind: 'about'; duty: SubjectDuty; subjects: PersonId[] };

/** A gap, and for how long it lasts. */
export interface Hole {
  /** Those that have it, in the order of the organisation file. */
  departments: string[];
  gap: Gap;
  /** `[from, to)`. */
  from: number;
  to: number;
}
