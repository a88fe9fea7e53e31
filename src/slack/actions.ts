import { acknowledge } from '../domain/acknowledgement.ts';
import { amend } from '../domain/amendment.ts';
import { waitingApproval } from '../domain/approval.ts';
import { decideApproval } from '../domain/approval-verdict.ts';
import { recordCallback } from '../domain/callback.ts';
import { confirmCarriedOut } from '../domain/carried-out.ts';
import type { Case } from '../domain/case.ts';
import { delegateBack, recordChoice } from '../domain/choice.ts';
import { claim, handOver, release } from '../domain/claim.ts';
import { delegateClaim } from '../domain/claim-delegation.ts';
import { close } from '../domain/closure.ts';
import { composeAnswer } from '../domain/composition.ts';
import { logContact } from '../domain/contact.ts';
import { addCooperation } from '../domain/cooperation.ts';
import { checkCorrection, finishCorrection, planCorrection } from '../domain/correction.ts';
import { merge, misfile, withdraw } from '../domain/ending.ts';
import { acknowledgeEscalation } from '../domain/escalation-acknowledgement.ts';
import { extend } from '../domain/extension.ts';
import { recordFinding as find } from '../domain/finding.ts';
import { lowerGrade, raiseGrade } from '../domain/grading.ts';
import { stateCase } from '../domain/hearing.ts';
import { eraseFile as erase, sendFile } from '../domain/kept-file.ts';
import { refuseOutreach } from '../domain/outreach.ts';
import { pause, resume } from '../domain/pause.ts';
import { keepPromise, makePromise } from '../domain/promise.ts';
import { proposeRemedy as propose } from '../domain/remedy.ts';
import { refuseFollowUp, reopenClosed } from '../domain/reopening.ts';
import { giveResponse } from '../domain/response.ts';
import { rule } from '../domain/ruling.ts';
import { openSecondStage } from '../domain/second-stage.ts';
import { findingMark, sign } from '../domain/signature.ts';
import { choosePlaybook, markStep } from '../domain/step.ts';
import { nameSubject as name } from '../domain/subject.ts';
import { requestTransfer } from '../domain/transfer.ts';
import { answerTransfer as answer } from '../domain/transfer-answer.ts';
import { answerTransfer } from '../operations/answer-transfer.ts';
import { closeComplaint } from '../operations/close-complaint.ts';
import { eraseFile } from '../operations/erase-file.ts';
import { mergeComplaint } from '../operations/merge-complaint.ts';
import { nameSubject } from '../operations/name-subject.ts';
import { proposeRemedy } from '../operations/propose-remedy.ts';
import { recordFinding } from '../operations/record-finding.ts';
import { ruleHearing } from '../operations/rule-hearing.ts';
import { type CaseAction, does, elsewhere, form, type Group, press, through } from './case-action.ts';
import {
  callback,
  closing,
  delegatingClaim,
  finding,
  handingOver,
  releasing,
  response,
} from './views/action-forms.ts';
import { carryingOut, choice, contact, declining, delegatingBack } from './views/agreement-forms.ts';
import { amending } from './views/amend-form.ts';
import { erasing } from './views/case-files.ts';
import { extending, pausing } from './views/clock-forms.ts';
import { composing } from './views/compose-form.ts';
import { checking, correcting } from './views/correction-form.ts';
import {
  cooperating,
  decliningTransfer,
  lookingAgain,
  merging,
  misfiling,
  reopening,
  ruling,
  stating,
  takingUp,
  transferring,
  withdrawing,
} from './views/course-forms.ts';
import { lowering, naming, raising } from './views/grading-form.ts';
import { choosingPlaybook } from './views/playbook-form.ts';
import { keeping, promise } from './views/promise-forms.ts';
import { remedy } from './views/remedy-form.ts';

/** While it is handled these are next steps; afterwards they put right what is on record. */
const whileHandled = ({ complaint }: Case): Group => (complaint.respondedAt === null ? 'next' : 'record');
const nothing = () => undefined;
const request = (it: Case) => waitingApproval(it)?.id;

/**
 * Everything that can be done with a case, in the order of its menu: what waits for this person first, then the next
 * steps, then the rest by what it concerns. A row gives the button, who may, the form, and the deed.
 */
export const caseActions: readonly CaseAction[] = [
  press('follow', 'next', does(acknowledgeEscalation), { says: nothing }),
  press('sign', 'next', does(sign), { about: findingMark, says: (mark) => ({ mark }) }),
  press('acceptTransfer', 'next', through(answer, answerTransfer), { says: () => ({ accepted: true }) }),
  form('declineTransfer', 'next', through(answer, answerTransfer), decliningTransfer),
  form('state', 'next', does(stateCase), stating),
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
