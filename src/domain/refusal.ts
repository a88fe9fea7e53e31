import type { PersonId } from './records.ts';

/**
 * An expected "no": a value, not an exception. `who` names the people who may instead, so that nobody
 * is left at a closed door. Worded once, in wording/.
 */
export type Refusal = { refused: true } & (
  | { code: 'not-found' }
  | { code: 'outsider' }
  | { code: 'claimed-already'; by: PersonId; who: PersonId[] }
  | { code: 'rank-too-low'; rank: string; who: PersonId[] }
  | { code: 'other-department'; department: string; who: PersonId[] }
  | { code: 'is-subject'; who: PersonId[] }
  | { code: 'must-outrank-subject'; who: PersonId[] }
  | { code: 'only-owner'; who: PersonId[] }
  | { code: 'only-desk'; who: PersonId[] }
  | { code: 'only-desk-and-owner'; who: PersonId[] }
  | { code: 'owner-may-not-call'; who: PersonId[] }
  | { code: 'only-leadership'; who: PersonId[] }
  | { code: 'may-not-see'; who: PersonId[] }
  | { code: 'closed' }
  | { code: 'not-claimed'; who: PersonId[] }
  | { code: 'answered-already' }
  | { code: 'points-open'; numbers: number[] }
  | { code: 'nothing-to-call-about' }
  | { code: 'called-back-already' }
  | { code: 'close-needs'; missing: CloseNeed[] }
  | { code: 'hand-over-to-whom'; who: PersonId[] }
  | { code: 'busy' }
);

export type CloseNeed = 'findings' | 'response' | 'callback';

type WithoutMark<T> = T extends { refused: true } ? Omit<T, 'refused'> : never;

export function refuse(refusal: WithoutMark<Refusal>): Refusal {
  return { refused: true, ...refusal } as Refusal;
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}
