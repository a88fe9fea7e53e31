import type { Case } from '../../../src/domain/case.ts';
import { formOf } from '../../../src/domain/filed-form.ts';
import type { Form } from '../../../src/domain/form.ts';
import { findingMark } from '../../../src/domain/signature.ts';
import { acknowledgeComplaint } from '../../../src/operations/acknowledge-complaint.ts';
import { acknowledgeJoining } from '../../../src/operations/acknowledge-escalation.ts';
import type { Deed } from '../../../src/operations/act.ts';
import { addCooperation } from '../../../src/operations/add-cooperation.ts';
import { amendComplaint } from '../../../src/operations/amend-complaint.ts';
import { answerTransfer } from '../../../src/operations/answer-transfer.ts';
import { checkCorrection } from '../../../src/operations/check-correction.ts';
import { chooseOption } from '../../../src/operations/choose-option.ts';
import { choosePlaybook } from '../../../src/operations/choose-playbook.ts';
import { claimComplaint } from '../../../src/operations/claim-complaint.ts';
import { closeComplaint } from '../../../src/operations/close-complaint.ts';
import { composeAnswer } from '../../../src/operations/compose-answer.ts';
import { confirmCarriedOut } from '../../../src/operations/confirm-carried-out.ts';
import type { Context } from '../../../src/operations/context.ts';
import { countersignFinding } from '../../../src/operations/countersign-finding.ts';
import { decideApproval } from '../../../src/operations/decide-approval.ts';
import { delegateBack } from '../../../src/operations/delegate-back.ts';
import { delegateClaim } from '../../../src/operations/delegate-claim.ts';
import { eraseFile } from '../../../src/operations/erase-file.ts';
import { extendDeadline } from '../../../src/operations/extend-deadline.ts';
import { finishCorrection } from '../../../src/operations/finish-correction.ts';
import { giveResponse } from '../../../src/operations/give-response.ts';
import { handOverComplaint } from '../../../src/operations/hand-over-complaint.ts';
import { importOutreach } from '../../../src/operations/import-outreach.ts';
import { keepPromise } from '../../../src/operations/keep-promise.ts';
import { logContact } from '../../../src/operations/log-contact.ts';
import { logOutreach } from '../../../src/operations/log-outreach.ts';
import { makePromise } from '../../../src/operations/make-promise.ts';
import { markStep } from '../../../src/operations/mark-step.ts';
import { mergeComplaint } from '../../../src/operations/merge-complaint.ts';
import { misfileComplaint } from '../../../src/operations/misfile-complaint.ts';
import { nameSubject } from '../../../src/operations/name-subject.ts';
import { openSecondStage } from '../../../src/operations/open-second-stage.ts';
import { pauseComplaint } from '../../../src/operations/pause-complaint.ts';
import { planCorrection } from '../../../src/operations/plan-correction.ts';
import { proposeRemedy } from '../../../src/operations/propose-remedy.ts';
import { recordCallback } from '../../../src/operations/record-callback.ts';
import { recordFinding } from '../../../src/operations/record-finding.ts';
import { lowerGrade, raiseGrade } from '../../../src/operations/regrade-complaint.ts';
import { rejectOffer } from '../../../src/operations/reject-offer.ts';
import { releaseComplaint } from '../../../src/operations/release-complaint.ts';
import { reopenComplaint } from '../../../src/operations/reopen-complaint.ts';
import { resumeComplaint } from '../../../src/operations/resume-complaint.ts';
import { ruleHearing } from '../../../src/operations/rule-hearing.ts';
import { sendFile } from '../../../src/operations/send-file.ts';
import { stateCase } from '../../../src/operations/state-case.ts';
import { transferComplaint } from '../../../src/operations/transfer-complaint.ts';
import { withdrawComplaint } from '../../../src/operations/withdraw-complaint.ts';
import { day, type Floor, minute } from './floor.ts';

/** One thing that people do with a complaint: who may, how far it must have come, and the deed itself. */
export interface Action {
  /** The file of its operation. */
  file: string;
  by: string;
  /** What was done before, by name. */
  after?: readonly string[];
  /** What it was filed with, besides the story. */
  form?: Partial<Form>;
  run(context: Context, deed: Deed, it: Case, floor: Floor): Promise<unknown>;
  /** Done a second time it is a second one: a further contact, a further version. */
  again?: true;
  /** Is possible when the complaint is closed, or even when it was merged. */
  outlives?: true | 'merged too';
}

/** What time does: the claim of a major complaint is overdue after half an hour. */
const lapse = 'half an hour passes';
const finding = {
  number: 1,
  outcome: 'upheld',
  facts: 'The shelf was off.',
  cause: 'alertness',
  responsibility: 'Ours.',
} as const;
const refund = { kind: 'refund', amount: 18_80, bearer: 'company', details: null } as const;
const lesson = {
  happened: 'The shelf was off.',
  cause: 'alertness',
  handling: 'Refunded.',
  result: 'Content.',
  reflection: 'Nobody looked.',
  countermeasure: 'The thermometer is read each morning.',
} as const;
const illness = { category: 'illness' };
const toDeli = { to: 'deli', reason: 'The deli made it.' };
const reached = { outcome: 'reached', resolved: true, satisfaction: 5, words: null } as const;
const answered = ['claim', 'find', 'answer'] as const;
const offered = ['claim', 'find', 'offer'] as const;
const inHearing = ['claim', 'transfer', 'decline the transfer', 'transfer'] as const;

/** Approves what waits, or declines it. */
const verdict =
  (approved: boolean): Action['run'] =>
  (context, deed, it) =>
    decideApproval(context, deed, {
      approval: it.approvals.at(-1)?.id ?? '',
      approved,
      reason: approved ? null : 'Too much.',
    });

/** Everything that a person can do with a complaint, by what they would call it. */
export const actions: Record<string, Action> = {
  claim: { file: 'claim-complaint', by: 'zhou', run: claimComplaint },
  'let a colleague claim': {
    file: 'delegate-claim',
    by: 'zhou',
    run: (context, deed) => delegateClaim(context, deed, { to: 'sun', note: 'You know the shelf.' }),
  },
  'give back': {
    file: 'release-complaint',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => releaseComplaint(context, deed, { note: 'I am away.' }),
  },
  'hand over': {
    file: 'hand-over-complaint',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => handOverComplaint(context, deed, { to: 'chen', note: 'Your shelf.' }),
  },
  'tell the customer it arrived': {
    file: 'acknowledge-complaint',
    by: 'wang',
    form: { source: 'web' },
    run: acknowledgeComplaint,
  },
  'follow what lapsed': {
    file: 'acknowledge-escalation',
    by: 'chen',
    form: illness,
    after: [lapse],
    run: acknowledgeJoining,
  },
  'ask for help': {
    file: 'add-cooperation',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) =>
      addCooperation(context, deed, { department: 'deli', task: 'Look at your fridge.' }),
  },
  amend: {
    file: 'amend-complaint',
    by: 'tang',
    run: (context, deed, { complaint }) => {
      const form = { ...formOf(complaint), place: 'Hall 2' };
      return amendComplaint(context, deed, { form, texts: {}, reason: 'A slip.' });
    },
  },
  transfer: {
    file: 'transfer-complaint',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => transferComplaint(context, deed, toDeli),
  },
  'accept the transfer': {
    file: 'answer-transfer',
    by: 'lin',
    after: ['claim', 'transfer'],
    run: (context, deed) => answerTransfer(context, deed, { accepted: true }),
  },
  'decline the transfer': {
    file: 'answer-transfer',
    by: 'lin',
    after: ['claim', 'transfer'],
    run: (context, deed) => answerTransfer(context, deed, { accepted: false, reason: 'Not ours.' }),
  },
  'state a case': {
    file: 'state-case',
    by: 'lin',
    after: inHearing,
    run: (context, deed) => stateCase(context, deed, { department: 'deli', text: 'It is fresh food.' }),
  },
  rule: {
    file: 'rule-hearing',
    by: 'wang',
    after: inHearing,
    run: (context, deed) => ruleHearing(context, deed, { department: 'deli', reasons: 'They sold it.' }),
  },
  'choose a playbook': {
    file: 'choose-playbook',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => choosePlaybook(context, deed, 'refund-without-receipt'),
  },
  'tick a step': {
    file: 'mark-step',
    by: 'zhou',
    after: ['claim', 'choose a playbook'],
    run: (context, deed) => {
      const playbook = context.playbooks.find(({ id }) => id === 'refund-without-receipt');
      const step = playbook?.steps[0]?.id ?? '';
      return markStep(context, deed, { playbook: 'refund-without-receipt', step, done: true });
    },
  },
  find: {
    file: 'record-finding',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => recordFinding(context, deed, finding),
    again: true,
  },
  'sign as head': {
    file: 'countersign-finding',
    by: 'li',
    form: illness,
    after: ['claim', 'find'],
    run: (context, deed, it) => countersignFinding(context, deed, { mark: findingMark(it) }),
  },
  offer: {
    file: 'propose-remedy',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) => proposeRemedy(context, deed, refund),
    again: true,
  },
  'offer something else as well': {
    file: 'propose-remedy',
    by: 'zhou',
    after: offered,
    run: (context, deed) =>
      proposeRemedy(context, deed, { ...refund, kind: 'exchange', amount: null, joins: 'further' }),
    again: true,
  },
  approve: { file: 'decide-approval', by: 'wang', after: offered, run: verdict(true) },
  decline: { file: 'decide-approval', by: 'wang', after: offered, run: verdict(false) },
  'record the choice': {
    file: 'choose-option',
    by: 'zhou',
    after: [...offered, 'approve', 'offer something else as well'],
    run: (context, deed) => chooseOption(context, deed, { option: 2, words: null }),
  },
  'record the rejection': {
    file: 'reject-offer',
    by: 'zhou',
    after: [...offered, 'approve'],
    run: (context, deed) => rejectOffer(context, deed, 'An insult.'),
  },
  'leave the next offer to the owner': {
    file: 'delegate-back',
    by: 'li',
    after: [...offered, 'approve', 'record the rejection'],
    run: (context, deed) => delegateBack(context, deed, 'Up to 80.'),
  },
  promise: {
    file: 'make-promise',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed, _, floor) =>
      makePromise(context, deed, {
        kind: 'procedural',
        text: 'You hear from us tomorrow.',
        dueAt: floor.now() + day,
        note: null,
      }),
    again: true,
  },
  'keep the promise': {
    file: 'keep-promise',
    by: 'zhou',
    after: ['claim', 'promise'],
    run: (context, deed, it) => keepPromise(context, deed, it.promises[0]?.id ?? ''),
  },
  'log a contact': {
    file: 'log-contact',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) =>
      logContact(context, deed, {
        means: 'call',
        direction: 'to-complainant',
        reached: true,
        summary: 'Told them how it stands.',
      }),
    again: true,
  },
  pause: {
    file: 'pause-complaint',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed, _, floor) =>
      pauseComplaint(context, deed, {
        waitingFor: 'complainant',
        reason: 'Photos',
        expiresAt: floor.now() + 2 * day,
      }),
  },
  'go on': { file: 'resume-complaint', by: 'zhou', after: ['claim', 'pause'], run: resumeComplaint },
  extend: {
    file: 'extend-deadline',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed, it) => {
      const due = it.deadlines.find(({ clock }) => clock === 'response')?.dueAt ?? 0;
      const plan = { clock: 'response', reason: 'The laboratory', told: 'You hear from us later.' } as const;
      return extendDeadline(context, deed, { ...plan, to: due + day });
    },
  },
  compose: {
    file: 'compose-answer',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) => composeAnswer(context, deed, { language: 'en', text: 'We are sorry.' }),
    again: true,
  },
  answer: {
    file: 'give-response',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) => giveResponse(context, deed, { means: 'call', text: 'We are sorry.' }),
  },
  'carry out': {
    file: 'confirm-carried-out',
    by: 'zhou',
    after: [...offered, 'approve', 'answer'],
    run: (context, deed) => confirmCarriedOut(context, deed, 'Cash at the till.'),
  },
  'call back': {
    file: 'record-callback',
    by: 'wang',
    after: answered,
    run: (context, deed) => recordCallback(context, deed, reached),
  },
  'open the second stage': {
    file: 'open-second-stage',
    by: 'wang',
    after: answered,
    run: (context, deed) => openSecondStage(context, deed, { words: null }),
    outlives: true,
  },
  close: {
    file: 'close-complaint',
    by: 'zhou',
    after: [...answered, 'call back'],
    run: (context, deed) => closeComplaint(context, deed, { text: lesson }),
  },
  reopen: {
    file: 'reopen-complaint',
    by: 'tang',
    after: [...answered, 'call back', 'close'],
    run: (context, deed) => reopenComplaint(context, deed, { reason: 'It came again.' }),
    outlives: true,
  },
  'plan a correction': {
    file: 'plan-correction',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) =>
      planCorrection(context, deed, { text: 'A door alarm', owner: 'chen', dueOn: null }),
    again: true,
    outlives: true,
  },
  'finish the correction': {
    file: 'finish-correction',
    by: 'chen',
    after: ['claim', 'find', 'plan a correction'],
    run: (context, deed, it) => finishCorrection(context, deed, it.correctiveActions[0]?.id ?? ''),
    outlives: true,
  },
  'check the correction': {
    file: 'check-correction',
    by: 'wang',
    after: ['claim', 'find', 'plan a correction', 'finish the correction'],
    run: (context, deed, it) => {
      const id = it.correctiveActions[0]?.id ?? '';
      return checkCorrection(context, deed, { id, effective: true, effect: 'It rang twice.' });
    },
    outlives: true,
  },
  'import an outreach list': {
    file: 'import-outreach',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) => importOutreach(context, deed, 'F0LIST'),
    again: true,
    outlives: true,
  },
  'log an outreach call': {
    file: 'log-outreach',
    by: 'zhou',
    after: ['claim', 'find', 'import an outreach list'],
    run: async (context, deed) => {
      const [row] = await context.store.outreachOf(deed.visitor.workspace, deed.complaint);
      const contactKey = row?.contactKey ?? '';
      return logOutreach(context, deed, { contactKey, outcome: 'reached', words: '' });
    },
    again: true,
    outlives: true,
  },
  'have a file sent': {
    file: 'send-file',
    by: 'zhou',
    run: (context, deed, it) => sendFile(context, deed, { file: it.files[0]?.id ?? '' }),
    again: true,
    outlives: 'merged too',
  },
  'erase a file': {
    file: 'erase-file',
    by: 'wang',
    run: (context, deed, it) =>
      eraseFile(context, deed, { file: it.files[0]?.id ?? '', reason: 'It shows a neighbour.' }),
    outlives: 'merged too',
  },
  withdraw: {
    file: 'withdraw-complaint',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => withdrawComplaint(context, deed, { reason: 'Another shop.' }),
  },
  'mark as misfiled': {
    file: 'misfile-complaint',
    by: 'wang',
    run: (context, deed) => misfileComplaint(context, deed, { reason: 'A question.' }),
  },
  merge: {
    file: 'merge-complaint',
    by: 'wang',
    run: async (context, deed, _, floor) => {
      const { complaint } = await floor.read(await floor.file());
      return mergeComplaint(context, deed, { into: complaint.reference });
    },
  },
  'raise the grade': {
    file: 'regrade-complaint',
    by: 'tang',
    run: (context, deed) => raiseGrade(context, deed, { reason: 'A child was hurt.' }),
  },
  'lower the grade': {
    file: 'regrade-complaint',
    by: 'wang',
    form: illness,
    run: (context, deed) => lowerGrade(context, deed, { reason: 'Nobody was ill.' }),
  },
  'name the subject': {
    file: 'name-subject',
    by: 'wang',
    run: (context, deed) => nameSubject(context, deed, { subject: 'sun' }),
  },
};

/** Brings a fresh complaint to where the action can be done; its id. */
export async function prepare(floor: Floor, { after = [], form = {} }: Action): Promise<string> {
  const complaint = await floor.file(form);
  for (const name of after) {
    if (name === lapse) {
      await floor.pass(40 * minute);
      continue;
    }
    const action = actions[name];
    if (action === undefined) throw new Error(`there is no action “${name}”`);
    const deed = await floor.deed(action.by, complaint);
    const done = await action.run(floor.context, deed, await floor.read(complaint), floor);
    if (!isDone(done)) throw new Error(`“${name}” was refused beforehand: ${JSON.stringify(done)}`);
  }
  return complaint;
}

export function isDone(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'done' in answer;
}
