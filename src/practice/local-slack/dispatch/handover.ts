/** Slack's three kinds of payload. */
export type Kind = 'events_api' | 'slash_commands' | 'interactive';

/** What became of a payload: taken with an answer, or not taken and why, in Slack's words. */
export type Outcome = { taken: true; answer: unknown } | { taken: false; code: string };

/** A payload's further circumstances: which retry of an event it is. */
export interface Attempt {
  retry?: { number: number; reason: string };
}
