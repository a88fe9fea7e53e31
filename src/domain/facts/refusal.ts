import type { Signatory } from '../answering/finding-records.ts';
import type { PersonId } from './actor.ts';
import type { LocalText } from './organisation.ts';

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
  | { code: 'steps-open'; steps: LocalText[] }
  | { code: 'step-done-already'; by: PersonId }
  | { code: 'outreach-needs-finding' }
  | { code: 'step-changed' }
  | { code: 'correction-to-subject' }
  | { code: 'reporter-is-subject' }
  | { code: 'correction-past' }
  | { code: 'correction-open'; who: PersonId[] }
  | { code: 'may-not-check'; who: PersonId[] }
  | { code: 'acknowledged-already' }
  | { code: 'nothing-to-acknowledge'; who: PersonId[] }
  | { code: 'paused-already'; by: PersonId }
  | { code: 'not-paused' }
  | { code: 'nothing-to-extend' }
  | { code: 'nothing-to-call-about' }
  | { code: 'called-back-already' }
  | { code: 'contact-known' }
  | { code: 'close-needs'; missing: CloseNeed[] }
  | { code: 'hand-over-to-whom'; who: PersonId[] }
  | { code: 'delegate-to-whom'; who: PersonId[] }
  | { code: 'decision-lost'; who: PersonId[] }
  | { code: 'graded-so' }
  | { code: 'nothing-to-sign' }
  | { code: 'finding-changed' }
  | { code: 'signed-already' }
  | { code: 'not-signer'; who: PersonId[] }
  | { code: 'unsigned'; missing: Signatory[]; who: PersonId[] }
  | { code: 'subject-already' }
  | { code: 'only-handlers'; who: PersonId[] }
  | { code: 'only-self-or-desk'; who: PersonId[] }
  | { code: 'only-proposer'; who: PersonId[] }
  | { code: 'currency-unknown'; currencies: string[] }
  | { code: 'currency-mixed'; currency: string }
  | { code: 'approval-missing'; who: PersonId[] }
  | { code: 'approval-declined' }
  | { code: 'approval-outdated' }
  | { code: 'approval-decided'; by: PersonId; approved: boolean }
  | { code: 'proposer-may-not-approve'; who: PersonId[] }
  | { code: 'may-not-approve'; who: PersonId[] }
  | { code: 'nothing-offered' }
  | { code: 'nothing-to-delegate' }
  | { code: 'nothing-to-carry-out' }
  | { code: 'choice-open' }
  | { code: 'choice-recorded' }
  | { code: 'rejected-after-answer'; who: PersonId[] }
  | { code: 'nothing-to-let'; who: PersonId[] }
  | { code: 'promise-needs-remedy'; who: PersonId[] }
  | { code: 'promise-needs-approval'; who: PersonId[] }
  | { code: 'promise-past' }
  | { code: 'promise-kept-already' }
  | { code: 'only-keepers'; who: PersonId[] }
  | { code: 'only-department-and-desk'; who: PersonId[] }
  | { code: 'transfer-to-whom' }
  | { code: 'transfer-waiting'; department: string; who: PersonId[] }
  | { code: 'transfer-frozen'; who: PersonId[] }
  | { code: 'no-transfer' }
  | { code: 'only-receiver'; department: string; who: PersonId[] }
  | { code: 'no-hearing' }
  | { code: 'only-sides'; who: PersonId[] }
  | { code: 'stated-already' }
  | { code: 'cooperates-already' }
  | { code: 'nothing-amended' }
  | { code: 'filing-changed' }
  | { code: 'point-found'; numbers: number[] }
  | { code: 'merged'; reference: string }
  | { code: 'merge-with-itself' }
  | { code: 'not-closed' }
  | { code: 'reopen-window-over'; days: number }
  | { code: 'reopen-instead' }
  | { code: 'no-more-playbooks' }
  | { code: 'second-stage-already' }
  | { code: 'second-stage-needs-answer' }
  | { code: 'second-stage-other'; who: PersonId[] }
  | { code: 'file-not-kept' }
  | { code: 'file-lost'; who: PersonId[] }
  | { code: 'only-erasers'; who: PersonId[] }
  | { code: 'busy' }
);

export type CloseNeed = 'findings' | 'response' | 'choice' | 'remedy' | 'callback';

type WithoutMark<T> = T extends { refused: true } ? Omit<T, 'refused'> : never;

export function refuse(refusal: WithoutMark<Refusal>): Refusal {
  return { refused: true, ...refusal } as Refusal;
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}
