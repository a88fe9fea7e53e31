/** Records of time: deadlines, steps up, waits, extensions. */

import type { PersonId } from '../facts/actor.ts';
import type { Clock } from './clock.ts';

export interface Deadline {
  id: string;
  workspace: string;
  complaint: string;
  clock: Clock;
  startedAt: number;
  nudgeAt: number;
  dueAt: number;
  /** When to look at it next; null when nothing more can happen. */
  lookAt: number | null;
  nudgedAt: number | null;
  metAt: number | null;
  cancelledAt: number | null;
  breachedAt: number | null;
  /** Who held the complaint when it lapsed; null when nobody did. */
  breachedBy: PersonId | null;
  /** The department that was responsible then: a later transfer does not pass the lapse on. */
  breachedIn: string | null;
  /** Who is to act on it, where that is neither the owner nor the desk: who joined, who is to correct. */
  holder: PersonId | null;
}

export const awaited = ['complainant', 'third-party'] as const;

export type Awaited = (typeof awaited)[number];

/** The clocks of a complaint rest while somebody outside is waited for (rules §4). */
export interface Pause {
  id: string;
  workspace: string;
  complaint: string;
  waitingFor: Awaited;
  reason: string;
  pausedBy: PersonId;
  pausedAt: number;
  /** It ends then by itself, unless it was resumed before. */
  expiresAt: number;
  /** When to look at it; null once it has ended. */
  lookAt: number | null;
  resumedAt: number | null;
  /** Null where it ran out. */
  resumedBy: PersonId | null;
}

/** A later deadline, with its reason and what the complainant is told about it. */
export interface Extension {
  id: string;
  workspace: string;
  complaint: string;
  deadline: string;
  clock: Clock;
  from: number;
  to: number;
  reason: string;
  /** For the complainant. */
  told: string;
  extendedBy: PersonId;
  extendedAt: number;
}

export interface Escalation {
  id: string;
  workspace: string;
  complaint: string;
  /** 1 is the lowest rung of the department's ladder. */
  level: number;
  person: PersonId | null;
  because: 'lapse' | 'reopened' | 'rejected';
  clock: Clock | null;
  at: number;
}
