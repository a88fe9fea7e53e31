import type { HeavyReads } from '../queries/heavy.ts';

/** What is asked of the reading thread. */
export interface Question {
  id: number;
  name: keyof HeavyReads;
  input: unknown;
}

export type Answer = { id: number; result: unknown } | { id: number; error: unknown };

/** Said to the thread when it is no longer needed. */
export const farewell = 'leave';
