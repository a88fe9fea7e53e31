import { decideApproval } from '../../../src/domain/answering/approval-verdict.ts';
import { confirmCarriedOut } from '../../../src/domain/answering/carried-out.ts';
import { delegateBack, recordChoice } from '../../../src/domain/answering/choice.ts';
import { composeAnswer } from '../../../src/domain/answering/composition.ts';
import { logContact } from '../../../src/domain/answering/contact.ts';
import { countersign, findingMark } from '../../../src/domain/answering/countersignature.ts';
import { keepPromise, makePromise } from '../../../src/domain/answering/promise.ts';
import { giveResponse } from '../../../src/domain/answering/response.ts';
import { choosePlaybook, markStep } from '../../../src/domain/answering/step.ts';
import { acknowledge } from '../../../src/domain/clocks/acknowledgement.ts';
import { extend } from '../../../src/domain/clocks/extension.ts';
import { follow } from '../../../src/domain/clocks/joining.ts';
import { pause, resume } from '../../../src/domain/clocks/pause.ts';
import { recordCallback } from '../../../src/domain/closing/callback.ts';
import { finishCorrection, planCorrection } from '../../../src/domain/closing/correction.ts';
import { checkCorrection } from '../../../src/domain/closing/correction-check.ts';
import { misfile, withdraw } from '../../../src/domain/closing/ending.ts';
import { reopenClosed } from '../../../src/domain/closing/reopening.ts';
import { openSecondStage } from '../../../src/domain/closing/second-stage.ts';
import type { Case } from '../../../src/domain/facts/case.ts';
import { formOf } from '../../../src/domain/filing/filed-form.ts';
import type { Form } from '../../../src/domain/filing/filing-form.ts';
import { sendFile } from '../../../src/domain/filing/kept-file.ts';
import { askReporter } from '../../../src/domain/filing/reporter-question.ts';
import { claim, handOver, release } from '../../../src/domain/routing/claim.ts';
import { delegateClaim } from '../../../src/domain/routing/claim-delegation.ts';
import { addCooperation } from '../../../src/domain/routing/cooperation.ts';
import { lowerGrade, raiseGrade } from '../../../src/domain/routing/grading.ts';
import { makeStatement } from '../../../src/domain/routing/hearing.ts';
import { requestTransfer } from '../../../src/domain/routing/transfer.ts';
import type { Deed } from '../../../src/operations/act.ts';
import { proposeRemedy } from '../../../src/operations/answering/propose-remedy.ts';
import { recordFinding } from '../../../src/operations/answering/record-finding.ts';
import { closeComplaint } from '../../../src/operations/closing/close-complaint.ts';
import { importOutreach } from '../../../src/operations/closing/import-outreach.ts';
import { logOutreach } from '../../../src/operations/closing/log-outreach.ts';
import { mergeComplaint } from '../../../src/operations/closing/merge-complaint.ts';
import type { Context } from '../../../src/operations/context.ts';
import { amendComplaint } from '../../../src/operations/filing/amend-complaint.ts';
import { eraseFile } from '../../../src/operations/filing/erase-file.ts';
import { perform } from '../../../src/operations/perform.ts';
import { answerTransfer } from '../../../src/operations/routing/answer-transfer.ts';
import { nameSubject } from '../../../src/operations/routing/name-subject.ts';
import { ruleHearing } from '../../../src/operations/routing/rule-hearing.ts';
import type { CaseActionName } from '../../../src/slack/ids.ts';
import { day, type Floor, minute } from './floor.ts';

/** One thing that people do with a complaint: who may, how far it must have come, and the deed itself. */
export interface Action {
  /** Its row in the table of actions. */
  action: CaseActionName;
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
    perform(context, deed, decideApproval, {
      approval: it.approvals.at(-1)?.id ?? '',
      approved,
      reason: approved ? null : 'Too much.',
    });

/** Everything that a person can do with a complaint, by what they would call it. */
export const actions: Record<string, Action> = {
  claim: {
    action: 'claim',
    by: 'zhou',
    run: (context, deed) => perform(context, deed, claim, undefined),
  },
  'let a colleague claim': {
    action: 'delegateClaim',
    by: 'zhou',
    run: (context, deed) => perform(context, deed, delegateClaim, { to: 'sun', note: 'You know the shelf.' }),
  },
  'give back': {
    action: 'release',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => perform(context, deed, release, { note: 'I am away.' }),
  },
  'hand over': {
    action: 'handOver',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => perform(context, deed, handOver, { to: 'chen', note: 'Your shelf.' }),
  },
  'ask who filed it': {
    action: 'askReporter',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => perform(context, deed, askReporter, { question: 'Which batch was it?' }),
    again: true,
  },
  'tell the customer it arrived': {
    action: 'acknowledge',
    by: 'wang',
    form: { source: 'web' },
    run: (context, deed) => perform(context, deed, acknowledge, undefined),
  },
  'follow what lapsed': {
    action: 'follow',
    by: 'chen',
    form: illness,
    after: [lapse],
    run: (context, deed) => perform(context, deed, follow, undefined),
  },
  'ask for help': {
    action: 'cooperate',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) =>
      perform(context, deed, addCooperation, { department: 'deli', task: 'Look at your fridge.' }),
  },
  amend: {
    action: 'amend',
    by: 'tang',
    run: (context, deed, { complaint }) => {
      const form = { ...formOf(complaint), place: 'Hall 2' };
      return amendComplaint(context, deed, { form, texts: {}, reason: 'A slip.' });
    },
  },
  transfer: {
    action: 'transfer',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => perform(context, deed, requestTransfer, toDeli),
  },
  'accept the transfer': {
    action: 'acceptTransfer',
    by: 'lin',
    after: ['claim', 'transfer'],
    run: (context, deed) => answerTransfer(context, deed, { accepted: true }),
  },
  'decline the transfer': {
    action: 'declineTransfer',
    by: 'lin',
    after: ['claim', 'transfer'],
    run: (context, deed) => answerTransfer(context, deed, { accepted: false, reason: 'Not ours.' }),
  },
  'state a case': {
    action: 'state',
    by: 'lin',
    after: inHearing,
    run: (context, deed) =>
      perform(context, deed, makeStatement, { department: 'deli', text: 'It is fresh food.' }),
  },
  rule: {
    action: 'rule',
    by: 'wang',
    after: inHearing,
    run: (context, deed) => ruleHearing(context, deed, { department: 'deli', reasons: 'They sold it.' }),
  },
  'choose a playbook': {
    action: 'playbook',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => perform(context, deed, choosePlaybook, { playbook: 'refund-without-receipt' }),
  },
  'tick a step': {
    action: 'step',
    by: 'zhou',
    after: ['claim', 'choose a playbook'],
    run: (context, deed) => {
      const playbook = context.playbooks.find(({ id }) => id === 'refund-without-receipt');
      const step = playbook?.steps[0]?.id ?? '';
      return perform(context, deed, markStep, { playbook: 'refund-without-receipt', step, done: true });
    },
  },
  find: {
    action: 'finding',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => recordFinding(context, deed, finding),
    again: true,
  },
  'sign as head': {
    action: 'sign',
    by: 'li',
    form: illness,
    after: ['claim', 'find'],
    run: (context, deed, it) => perform(context, deed, countersign, { mark: findingMark(it) }),
  },
  offer: {
    action: 'remedy',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) => proposeRemedy(context, deed, refund),
    again: true,
  },
  'offer something else as well': {
    action: 'remedy',
    by: 'zhou',
    after: offered,
    run: (context, deed) =>
      proposeRemedy(context, deed, { ...refund, kind: 'exchange', amount: null, joins: 'further' }),
    again: true,
  },
  approve: { action: 'approve', by: 'wang', after: offered, run: verdict(true) },
  decline: { action: 'decline', by: 'wang', after: offered, run: verdict(false) },
  'record the choice': {
    action: 'choice',
    by: 'zhou',
    after: [...offered, 'approve', 'offer something else as well'],
    run: (context, deed) => perform(context, deed, recordChoice, { option: 2, words: null }),
  },
  'record the rejection': {
    action: 'choice',
    by: 'zhou',
    after: [...offered, 'approve'],
    run: (context, deed) => perform(context, deed, recordChoice, { option: 'none', words: 'An insult.' }),
  },
  'leave the next offer to the owner': {
    action: 'delegateBack',
    by: 'li',
    after: [...offered, 'approve', 'record the rejection'],
    run: (context, deed) => perform(context, deed, delegateBack, { note: 'Up to 80.' }),
  },
  promise: {
    action: 'promise',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed, _, floor) =>
      perform(context, deed, makePromise, {
        kind: 'procedural',
        text: 'You hear from us tomorrow.',
        dueAt: floor.now() + day,
        note: null,
      }),
    again: true,
  },
  'keep the promise': {
    action: 'keepPromise',
    by: 'zhou',
    after: ['claim', 'promise'],
    run: (context, deed, it) => perform(context, deed, keepPromise, { promise: it.promises[0]?.id ?? '' }),
  },
  'log a contact': {
    action: 'contact',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) =>
      perform(context, deed, logContact, {
        means: 'call',
        direction: 'to-complainant',
        reached: true,
        summary: 'Told them how it stands.',
      }),
    again: true,
  },
  pause: {
    action: 'pause',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed, _, floor) =>
      perform(context, deed, pause, {
        waitingFor: 'complainant',
        reason: 'Photos',
        expiresAt: floor.now() + 2 * day,
      }),
  },
  'go on': {
    action: 'resume',
    by: 'zhou',
    after: ['claim', 'pause'],
    run: (context, deed) => perform(context, deed, resume, undefined),
  },
  extend: {
    action: 'extend',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed, it) => {
      const due = it.deadlines.find(({ clock }) => clock === 'response')?.dueAt ?? 0;
      const plan = { clock: 'response', reason: 'The laboratory', told: 'You hear from us later.' } as const;
      return perform(context, deed, extend, { ...plan, to: due + day });
    },
  },
  compose: {
    action: 'compose',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) => perform(context, deed, composeAnswer, { language: 'en', text: 'We are sorry.' }),
    again: true,
  },
  answer: {
    action: 'response',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) => perform(context, deed, giveResponse, { means: 'call', text: 'We are sorry.' }),
  },
  'carry out': {
    action: 'carriedOut',
    by: 'zhou',
    after: [...offered, 'approve', 'answer'],
    run: (context, deed) => perform(context, deed, confirmCarriedOut, { note: 'Cash at the till.' }),
  },
  'call back': {
    action: 'callback',
    by: 'wang',
    after: answered,
    run: (context, deed) => perform(context, deed, recordCallback, reached),
  },
  'open the second stage': {
    action: 'secondStage',
    by: 'wang',
    after: answered,
    run: (context, deed) => perform(context, deed, openSecondStage, { words: null }),
    outlives: true,
  },
  close: {
    action: 'close',
    by: 'zhou',
    after: [...answered, 'call back'],
    run: (context, deed) => closeComplaint(context, deed, { text: lesson }),
  },
  reopen: {
    action: 'reopen',
    by: 'tang',
    after: [...answered, 'call back', 'close'],
    run: (context, deed) => perform(context, deed, reopenClosed, { reason: 'It came again.' }),
    outlives: true,
  },
  'plan a correction': {
    action: 'correction',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) =>
      perform(context, deed, planCorrection, { text: 'A door alarm', owner: 'chen', dueOn: null }),
    again: true,
    outlives: true,
  },
  'finish the correction': {
    action: 'finishCorrection',
    by: 'chen',
    after: ['claim', 'find', 'plan a correction'],
    run: (context, deed, it) =>
      perform(context, deed, finishCorrection, { id: it.correctiveActions[0]?.id ?? '' }),
    outlives: true,
  },
  'check the correction': {
    action: 'checkCorrection',
    by: 'wang',
    after: ['claim', 'find', 'plan a correction', 'finish the correction'],
    run: (context, deed, it) => {
      const id = it.correctiveActions[0]?.id ?? '';
      return perform(context, deed, checkCorrection, { id, effective: true, effect: 'It rang twice.' });
    },
    outlives: true,
  },
  'import an outreach list': {
    action: 'outreach',
    by: 'zhou',
    after: ['claim', 'find'],
    run: (context, deed) => importOutreach(context, deed, 'F0LIST'),
    again: true,
    outlives: true,
  },
  'log an outreach call': {
    action: 'outreach',
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
    action: 'sendFile',
    by: 'zhou',
    run: (context, deed, it) => perform(context, deed, sendFile, { file: it.files[0]?.id ?? '' }),
    again: true,
    outlives: 'merged too',
  },
  'erase a file': {
    action: 'eraseFile',
    by: 'wang',
    run: (context, deed, it) =>
      eraseFile(context, deed, { file: it.files[0]?.id ?? '', reason: 'It shows a neighbour.' }),
    outlives: 'merged too',
  },
  withdraw: {
    action: 'withdraw',
    by: 'zhou',
    after: ['claim'],
    run: (context, deed) => perform(context, deed, withdraw, { reason: 'Another shop.' }),
  },
  'mark as misfiled': {
    action: 'misfile',
    by: 'wang',
    run: (context, deed) => perform(context, deed, misfile, { reason: 'A question.' }),
  },
  merge: {
    action: 'merge',
    by: 'wang',
    run: async (context, deed, _, floor) => {
      const { complaint } = await floor.read(await floor.file());
      return mergeComplaint(context, deed, { into: complaint.reference });
    },
  },
  'raise the grade': {
    action: 'raise',
    by: 'tang',
    run: (context, deed) => perform(context, deed, raiseGrade, { reason: 'A child was hurt.' }),
  },
  'lower the grade': {
    action: 'lower',
    by: 'wang',
    form: illness,
    run: (context, deed) => perform(context, deed, lowerGrade, { reason: 'Nobody was ill.' }),
  },
  'name the subject': {
    action: 'subject',
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
