import type { Refusal } from '../../src/domain/refusal.ts';
import type { Frame } from './frames.ts';

/** What a refusal says besides why, by its code: the type asks for those that are missing. */
type Refusals = { [Code in Refusal['code']]: Omit<Extract<Refusal, { code: Code }>, 'code' | 'refused'> };

/** Every "no" there is, once. */
export function refusals(frame: Frame): Refusal[] {
  return Object.entries(detailsOf(frame)).map(
    ([code, details]) => ({ refused: true, code, ...details }) as Refusal,
  );
}

function detailsOf({ many, organisation, size, write }: Frame): Refusals {
  const by = 'chen';
  const who = many(20, (index) => organisation.people[index]?.id ?? by);
  const asks = { who };
  const department = size === 'shortest' ? 'gone' : 'deli';
  const numbers = many(10, (index) => index + 1, 1);
  const plain = {};
  return {
    'not-found': plain,
    outsider: plain,
    'claimed-already': { by, who },
    'rank-too-low': { rank: write(60), who },
    'other-department': { department, who },
    'is-subject': asks,
    'must-outrank-subject': asks,
    'only-owner': asks,
    'only-desk': asks,
    'only-desk-and-owner': asks,
    'owner-may-not-call': asks,
    'only-leadership': asks,
    'may-not-see': asks,
    closed: plain,
    'not-claimed': asks,
    'answered-already': plain,
    'points-open': { numbers },
    'steps-open': { steps: many(160, () => write(300), 1) },
    'step-done-already': { by },
    'outreach-needs-finding': plain,
    'step-changed': plain,
    'correction-to-subject': plain,
    'correction-past': plain,
    'correction-open': asks,
    'may-not-check': asks,
    'acknowledged-already': plain,
    'nothing-to-acknowledge': asks,
    'paused-already': { by },
    'not-paused': plain,
    'nothing-to-extend': plain,
    'nothing-to-call-about': plain,
    'called-back-already': plain,
    'contact-known': plain,
    'close-needs': { missing: ['findings', 'response', 'choice', 'remedy', 'callback'] },
    'hand-over-to-whom': asks,
    'delegate-to-whom': asks,
    'decision-lost': asks,
    'graded-so': plain,
    'nothing-to-sign': plain,
    'finding-changed': plain,
    'signed-already': plain,
    'not-signer': asks,
    unsigned: { missing: ['head', 'audit'], who },
    'subject-already': plain,
    'only-handlers': asks,
    'only-self-or-desk': asks,
    'only-proposer': asks,
    'currency-unknown': { currencies: many(10, () => 'CNY', 1) },
    'currency-mixed': { currency: 'CNY' },
    'approval-missing': asks,
    'approval-declined': plain,
    'approval-outdated': plain,
    'approval-decided': { by, approved: true },
    'proposer-may-not-approve': asks,
    'may-not-approve': asks,
    'nothing-offered': plain,
    'nothing-to-delegate': plain,
    'nothing-to-carry-out': plain,
    'choice-open': plain,
    'choice-recorded': plain,
    'rejected-after-answer': asks,
    'nothing-to-let': asks,
    'promise-needs-remedy': asks,
    'promise-needs-approval': asks,
    'promise-past': plain,
    'promise-kept-already': plain,
    'only-keepers': asks,
    'only-department-and-desk': asks,
    'transfer-to-whom': plain,
    'transfer-waiting': { department, who },
    'transfer-frozen': asks,
    'no-transfer': plain,
    'only-receiver': { department, who },
    'no-hearing': plain,
    'only-sides': asks,
    'stated-already': plain,
    'cooperates-already': plain,
    'nothing-amended': plain,
    'filing-changed': plain,
    'point-found': { numbers },
    merged: { reference: 'RD-2026-000008' },
    'merge-with-itself': plain,
    'not-closed': plain,
    'reopen-window-over': { days: 365 },
    'second-stage-already': plain,
    'second-stage-needs-answer': plain,
    'second-stage-other': asks,
    'file-not-kept': plain,
    'file-lost': asks,
    'only-erasers': asks,
    busy: plain,
  };
}
