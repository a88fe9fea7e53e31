import type { Form } from '../../src/domain/filing/filing-form.ts';
import type { CaseActionName } from '../../src/slack/ids.ts';

/** A form that somebody has in front of them while somebody else does what makes the rule refuse it. */
export interface Stale {
  form: CaseActionName;
  by: string;
  filed?: Partial<Form>;
  after?: readonly string[];
  /** Who did what meanwhile. */
  meanwhile: readonly [who: string, step: string];
  /** What the form is refused with. */
  says: string;
}

const claimed = ['claim'] as const;
const found = ['claim', 'find'] as const;
const offered = [...found, 'offer'] as const;
const approved = [...offered, 'approve'] as const;
const answered = [...found, 'answer'] as const;
const calledBack = [...answered, 'call back'] as const;
const hearing = ['claim', 'transfer', 'decline the transfer', 'transfer'] as const;
const toCheck = [...found, 'plan a correction', 'finish the correction'] as const;
const asOwner = { by: 'zhou', meanwhile: ['wang', 'hand over'], says: 'only-owner' } as const;
const asOwnerOrDesk = { ...asOwner, says: 'only-desk-and-owner' } as const;
const ended = { meanwhile: ['wang', 'withdraw'], says: 'closed' } as const;

/** One for every form, but for taking up what was closed long ago: nothing is done to that any more. */
export const staleForms: readonly Stale[] = [
  {
    form: 'declineTransfer',
    by: 'lin',
    after: ['claim', 'transfer'],
    meanwhile: ['huang', 'accept the transfer'],
    says: 'no-transfer',
  },
  { form: 'state', by: 'lin', after: hearing, meanwhile: ['wang', 'rule'], says: 'no-hearing' },
  { form: 'rule', by: 'hu', after: hearing, meanwhile: ['wang', 'rule'], says: 'no-hearing' },
  { form: 'decline', by: 'wang', after: offered, meanwhile: ['chen', 'approve'], says: 'approval-decided' },
  {
    form: 'callback',
    by: 'wang',
    after: answered,
    meanwhile: ['hu', 'call back'],
    says: 'called-back-already',
  },
  { form: 'close', by: 'zhou', after: calledBack, meanwhile: ['hu', 'close'], says: 'closed' },
  { form: 'askReporter', ...asOwnerOrDesk, after: claimed },
  { form: 'response', ...asOwner, after: found },
  { form: 'finding', ...asOwner, after: claimed },
  { form: 'remedy', ...asOwner, after: found },
  {
    form: 'choice',
    by: 'zhou',
    after: approved,
    meanwhile: ['hu', 'record the rejection'],
    says: 'nothing-offered',
  },
  {
    form: 'carriedOut',
    by: 'zhou',
    after: approved,
    meanwhile: ['hu', 'carry out'],
    says: 'nothing-to-carry-out',
  },
  { form: 'delegateBack', by: 'li', after: [...approved, 'record the rejection'], ...ended },
  {
    form: 'keepPromise',
    by: 'zhou',
    after: ['claim', 'promise'],
    meanwhile: ['hu', 'keep the promise'],
    says: 'promise-kept-already',
  },
  { form: 'contact', by: 'okafor', after: claimed, ...ended },
  {
    form: 'promise',
    by: 'huang',
    after: ['claim', 'transfer'],
    meanwhile: ['lin', 'decline the transfer'],
    says: 'may-not-see',
  },
  { form: 'compose', ...asOwner, after: found },
  {
    form: 'withdraw',
    by: 'tang',
    after: claimed,
    meanwhile: ['wang', 'name the reporter'],
    says: 'is-subject',
  },
  {
    form: 'reopen',
    by: 'tang',
    after: [...calledBack, 'close'],
    meanwhile: ['hu', 'reopen'],
    says: 'not-closed',
  },
  {
    form: 'secondStage',
    by: 'tang',
    after: answered,
    meanwhile: ['hu', 'open the second stage'],
    says: 'second-stage-already',
  },
  { form: 'delegateClaim', by: 'chen', meanwhile: ['zhou', 'claim'], says: 'claimed-already' },
  { form: 'handOver', ...asOwnerOrDesk, after: claimed },
  { form: 'release', by: 'wang', after: claimed, meanwhile: ['hu', 'give back'], says: 'not-claimed' },
  { form: 'transfer', by: 'zhou', after: claimed, meanwhile: ['hu', 'transfer'], says: 'transfer-waiting' },
  { form: 'cooperate', ...asOwner, after: claimed },
  { form: 'subject', by: 'zhou', after: claimed, meanwhile: ['wang', 'name the owner'], says: 'is-subject' },
  { form: 'pause', by: 'zhou', after: claimed, meanwhile: ['hu', 'pause'], says: 'paused-already' },
  { form: 'extend', by: 'hu', after: found, meanwhile: ['zhou', 'answer'], says: 'nothing-to-extend' },
  { form: 'raise', by: 'okafor', meanwhile: ['tang', 'raise the grade'], says: 'graded-so' },
  {
    form: 'lower',
    by: 'hu',
    filed: { category: 'illness' },
    meanwhile: ['wang', 'lower the grade'],
    says: 'graded-so',
  },
  { form: 'playbook', by: 'zhou', after: claimed, meanwhile: ['hu', 'give back'], says: 'not-claimed' },
  { form: 'correction', ...asOwnerOrDesk, after: found },
  { form: 'outreach', ...asOwnerOrDesk, after: found },
  { form: 'amend', by: 'tang', meanwhile: ['wang', 'amend'], says: 'filing-changed' },
  { form: 'merge', by: 'hu', meanwhile: ['wang', 'merge'], says: 'merged' },
  { form: 'misfile', by: 'hu', after: claimed, ...ended },
  {
    form: 'checkCorrection',
    by: 'qian',
    after: toCheck,
    meanwhile: ['wang', 'check the correction'],
    says: 'step-done-already',
  },
  { form: 'eraseFile', by: 'wu', meanwhile: ['wang', 'erase a file'], says: 'file-not-kept' },
];
