import { waitingApproval } from '../domain/answering/approval.ts';
import { decideApproval } from '../domain/answering/approval-verdict.ts';
import { confirmCarriedOut } from '../domain/answering/carried-out.ts';
import { delegateBack, recordChoice } from '../domain/answering/choice.ts';
import { composeAnswer } from '../domain/answering/composition.ts';
import { logContact } from '../domain/answering/contact.ts';
import { countersign, findingMark } from '../domain/answering/countersignature.ts';
import { recordFinding as find } from '../domain/answering/finding.ts';
import { keepPromise, makePromise } from '../domain/answering/promise.ts';
import { proposeRemedy as propose } from '../domain/answering/remedy.ts';
import { giveResponse } from '../domain/answering/response.ts';
import { choosePlaybook, markStep } from '../domain/answering/step.ts';
import { acknowledge } from '../domain/clocks/acknowledgement.ts';
import { extend } from '../domain/clocks/extension.ts';
import { follow } from '../domain/clocks/joining.ts';
import { pause, resume } from '../domain/clocks/pause.ts';
import { recordCallback } from '../domain/closing/callback.ts';
import { close } from '../domain/closing/closure.ts';
import { finishCorrection, planCorrection } from '../domain/closing/correction.ts';
import { checkCorrection } from '../domain/closing/correction-check.ts';
import { merge, misfile, withdraw } from '../domain/closing/ending.ts';
import { refuseOutreach } from '../domain/closing/outreach.ts';
import { refuseFollowUp, reopenClosed } from '../domain/closing/reopening.ts';
import { openSecondStage } from '../domain/closing/second-stage.ts';
import type { Case } from '../domain/facts/case.ts';
import { amend } from '../domain/filing/amendment.ts';
import { eraseFile as erase, sendFile } from '../domain/filing/kept-file.ts';
import { askReporter } from '../domain/filing/reporter-question.ts';
import { claim, handOver, release } from '../domain/routing/claim.ts';
import { delegateClaim } from '../domain/routing/claim-delegation.ts';
import { addCooperation } from '../domain/routing/cooperation.ts';
import { lowerGrade, raiseGrade } from '../domain/routing/grading.ts';
import { makeStatement } from '../domain/routing/hearing.ts';
import { rule } from '../domain/routing/ruling.ts';
import { nameSubject as name } from '../domain/routing/subject.ts';
import { requestTransfer } from '../domain/routing/transfer.ts';
import { answerTransfer as answer } from '../domain/routing/transfer-answer.ts';
import { proposeRemedy } from '../operations/answering/propose-remedy.ts';
import { recordFinding } from '../operations/answering/record-finding.ts';
import { closeComplaint } from '../operations/closing/close-complaint.ts';
import { mergeComplaint } from '../operations/closing/merge-complaint.ts';
import { eraseFile } from '../operations/filing/erase-file.ts';
import { answerTransfer } from '../operations/routing/answer-transfer.ts';
import { nameSubject } from '../operations/routing/name-subject.ts';
import { ruleHearing } from '../operations/routing/rule-hearing.ts';
import { carryingOut } from './answering/carried-out-form.ts';
import { choice } from './answering/choice-form.ts';
import { composing } from './answering/compose-form.ts';
import { contact } from './answering/contact-form.ts';
import { declining } from './answering/decline-form.ts';
import { delegatingBack } from './answering/delegate-back-form.ts';
import { finding } from './answering/finding-form.ts';
import { keeping } from './answering/keep-promise-form.ts';
import { choosingPlaybook } from './answering/playbook-form.ts';
import { promise } from './answering/promise-form.ts';
import { remedy } from './answering/remedy-form.ts';
import { response } from './answering/response-form.ts';
import { type CaseAction, does, elsewhere, form, type Group, press, through } from './case-action.ts';
import { extending } from './clocks/extension-form.ts';
import { pausing } from './clocks/pause-form.ts';
import { callback } from './closing/callback-form.ts';
import { closing } from './closing/closure-form.ts';
import { checking } from './closing/correction-check-form.ts';
import { correcting } from './closing/correction-form.ts';
import { misfiling, withdrawing } from './closing/ending-form.ts';
import { takingUp } from './closing/follow-up-form.ts';
import { merging } from './closing/merge-form.ts';
import { reopening } from './closing/reopening-form.ts';
import { lookingAgain } from './closing/second-stage-form.ts';
import { amending } from './filing/amend-form.ts';
import { asking } from './filing/ask-reporter-form.ts';
import { erasing } from './filing/erase-file-form.ts';
import { cooperating } from './routing/cooperation-form.ts';
import { delegatingClaim } from './routing/delegate-claim-form.ts';
import { lowering, raising } from './routing/grading-form.ts';
import { handingOver } from './routing/hand-over-form.ts';
import { releasing } from './routing/release-form.ts';
import { ruling } from './routing/ruling-form.ts';
import { stating } from './routing/statement-form.ts';
import { naming } from './routing/subject-form.ts';
import { decliningTransfer } from './routing/transfer-answer-form.ts';
import { transferring } from './routing/transfer-form.ts';

/** While it is handled these are next steps; afterwards they put right what is on record. */
const whileHandled = ({ complaint }: Case): Group => (complaint.respondedAt === null ? 'next' : 'record');
const nothing = () => undefined;
const request = (it: Case) => waitingApproval(it)?.id;

/**
 * Everything that can be done with a case, in the order of its menu: what waits for this person first, then the next
 * steps, then the rest by what it concerns. A row gives the button, who may, the form, and the deed.
 */
export const caseActions: readonly CaseAction[] = [
  press('follow', 'next', does(follow), { says: nothing }),
  press('sign', 'next', does(countersign), { about: findingMark, says: (mark) => ({ mark }) }),
  press('acceptTransfer', 'next', through(answer, answerTransfer), { says: () => ({ accepted: true }) }),
  form('declineTransfer', 'next', through(answer, answerTransfer), decliningTransfer),
  form('state', 'next', does(makeStatement), stating),
  form('rule', 'next', through(rule, ruleHearing), ruling),
  press('approve', 'next', does(decideApproval), {
    about: request,
    says: (approval) => ({ approval, approved: true, reason: null }),
    done: ({ agreements }) => agreements.approval.approved,
  }),
  form('decline', 'next', does(decideApproval), declining, { about: request }),
  press('claim', 'next', does(claim), { says: nothing }),
  form('callback', 'next', does(recordCallback), callback),
  form('close', 'next', through(close, closeComplaint), closing),
  form('response', 'next', does(giveResponse), response),
  form('finding', whileHandled, through(find, recordFinding), finding),
  form('remedy', whileHandled, through(propose, proposeRemedy), remedy),
  form('choice', 'next', does(recordChoice), choice),
  form('carriedOut', 'next', does(confirmCarriedOut), carryingOut),
  form('delegateBack', 'next', does(delegateBack), delegatingBack),
  press('acknowledge', 'next', does(acknowledge), { says: nothing }),
  press('resume', 'next', does(resume), { says: nothing }),
  form('keepPromise', 'next', does(keepPromise), keeping, {
    says: (id) => (id === '' ? undefined : { promise: id }),
    done: ({ agreements }) => agreements.promise.done,
  }),

  form('contact', 'customer', does(logContact), contact),
  form('promise', 'customer', does(makePromise), promise),
  form('compose', 'customer', does(composeAnswer), composing),
  form('withdraw', 'customer', does(withdraw), withdrawing),
  form('reopen', 'customer', does(reopenClosed), reopening),
  form('secondStage', 'customer', does(openSecondStage), lookingAgain),
  elsewhere('followUp', 'customer', { refuse: refuseFollowUp }, takingUp),

  form('askReporter', 'people', does(askReporter), asking),
  form('delegateClaim', 'people', does(delegateClaim), delegatingClaim),
  form('handOver', 'people', does(handOver), handingOver),
  form('release', 'people', does(release), releasing),
  form('transfer', 'people', does(requestTransfer), transferring),
  form('cooperate', 'people', does(addCooperation), cooperating),
  form('subject', 'people', through(name, nameSubject), naming),

  form('pause', 'time', does(pause), pausing),
  form('extend', 'time', does(extend), extending),

  form('raise', 'record', does(raiseGrade), raising),
  form('lower', 'record', does(lowerGrade), lowering),
  form('playbook', 'record', does(choosePlaybook), choosingPlaybook),
  form('correction', 'record', does(planCorrection), correcting),
  elsewhere('outreach', 'record', { refuse: refuseOutreach }),
  elsewhere('amend', 'record', amend, amending),
  form('merge', 'record', through(merge, mergeComplaint), merging),
  form('misfile', 'record', does(misfile), misfiling),

  press('finishCorrection', 'item', does(finishCorrection), {
    says: (id) => ({ id }),
    done: ({ case: w }) => w.done.title,
  }),
  form('checkCorrection', 'item', does(checkCorrection), checking),
  elsewhere('step', 'item', markStep),
  elsewhere('sendFile', 'item', sendFile),
  form('eraseFile', 'item', through(erase, eraseFile), erasing),
];
