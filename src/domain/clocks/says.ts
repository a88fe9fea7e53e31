import type { PersonId } from '../facts/actor.ts';
import type { Clock } from './clock.ts';
import type { Awaited } from './records.ts';

/** What is said in a complaint's thread when a deadline comes near or lapses. */
export type DeadlineSay =
  | { type: 'nudge'; clock: Clock; dueAt: number; owner: PersonId | null }
  | {
      type: 'lapsed';
      clock: Clock;
      dueAt: number;
      owner: PersonId | null;
      /** Who joins from the ladder, if anybody is left. */
      joins: PersonId | null;
      /** Mentioned; where many lapse at once, the combined message does that instead. */
      mention: PersonId[];
      /** Nobody claimed in time: the desk decides now. */
      lost?: boolean;
    };

/** What people do to its clocks. */
export type ClockSay =
  | { type: 'acknowledged'; by: PersonId }
  | { type: 'escalation-acknowledged'; by: PersonId }
  | { type: 'paused'; by: PersonId; waitingFor: Awaited; expiresAt: number; entry: number }
  /** `by` is null where the wait ran out. */
  | { type: 'resumed'; by: PersonId | null }
  /** `entry` holds what the complainant is told. */
  | { type: 'extended'; by: PersonId; clock: Clock; dueAt: number; entry: number };

export type ClockDirectSay =
  | { type: 'pause-over' }
  /** The words to tell the complainant, to be copied. */
  | { type: 'tell-extension'; clock: Clock; dueAt: number; entry: number };

/** Why somebody is pinged about a deadline. */
export type PingReason = 'nudge' | 'lapsed' | 'claimable' | 'joins';
