import { refuseAcknowledging } from '../../domain/acknowledgement.ts';
import { approvalState, waitingApproval } from '../../domain/approval.ts';
import { authorities } from '../../domain/approval-tier.ts';
import { callers } from '../../domain/callback-right.ts';
import { type Case, stageOf } from '../../domain/case.ts';
import { mayBeDelegated, refuseDelegatingClaim } from '../../domain/claim-delegation.ts';
import { claimants } from '../../domain/claim-right.ts';
import { closingNeeds } from '../../domain/closure.ts';
import { refuseComposing } from '../../domain/composition.ts';
import { isRunning } from '../../domain/deadline.ts';
import { unacknowledged } from '../../domain/escalation-acknowledgement.ts';
import { extendableClocks } from '../../domain/extension.ts';
import { refuseLowering, refuseRaising } from '../../domain/grading.ts';
import { refuseUnlessDeskOrOwner, refuseUnlessOwner } from '../../domain/handling-right.ts';
import { openOffer, optionsOf, standing, toCarryOut } from '../../domain/offer.ts';
import type { Clock, Organisation } from '../../domain/organisation.ts';
import { refusePause, runningPause } from '../../domain/pause.ts';
import { includesPerson } from '../../domain/people.ts';
import { maySee } from '../../domain/reading-right.ts';
import type { Approval, PersonId } from '../../domain/records.ts';
import { proposerOf, refuseUnlessProposer } from '../../domain/remedy.ts';
import { openPoints } from '../../domain/response.ts';
import { maySignAs } from '../../domain/signature.ts';
import { refuseNaming } from '../../domain/subject.ts';
import { approvalValue } from '../cards/approval-request.ts';
import { signValue } from '../cards/grading.ts';
import { actionIds } from '../ids.ts';

export type CaseAction =
  | 'claim'
  | 'delegateClaim'
  | 'finding'
  | 'remedy'
  | 'response'
  | 'callback'
  | 'close'
  | 'playbook'
  | 'correction'
  | 'outreach'
  | 'sign'
  | 'subject'
  | 'raise'
  | 'lower'
  | 'approve'
  | 'decline'
  | 'choice'
  | 'carriedOut'
  | 'delegateBack'
  | 'contact'
  | 'promise'
  | 'keepPromise'
  | 'compose'
  | 'acknowledge'
  | 'follow'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'handOver'
  | 'release';

/**
 * What this person would do next with this case, the most likely first. Only an offer: each action
 * decides for itself who may.
 */
export function offeredActions(organisation: Organisation, it: Case, person: PersonId): CaseAction[] {
  const { complaint } = it;
  const stage = stageOf(complaint);
  const corrects =
    complaint.owner !== null && refuseUnlessDeskOrOwner(organisation, complaint, person) === undefined;
  const reaches = corrects && it.points.some(({ outcome }) => outcome !== null);
  if (stage === 'closed') return corrects ? ['correction', ...(reaches ? (['outreach'] as const) : [])] : [];
  const owns = refuseUnlessOwner(organisation, complaint, person) === undefined;
  const moves =
    complaint.owner !== null && refuseUnlessDeskOrOwner(organisation, complaint, person) === undefined;
  const offered: CaseAction[] = [];
  if (stage === 'unclaimed' && includesPerson(organisation, claimants(organisation, complaint), person)) {
    offered.push('claim');
  }
  if (
    stage === 'unclaimed' &&
    refuseDelegatingClaim({ it, organisation, actor: person }) === undefined &&
    mayBeDelegated({ it, organisation, actor: person }).length > 0
  ) {
    offered.push('delegateClaim');
  }
  if (owns && stage === 'handling') {
    const answers: CaseAction[] = ['finding', 'remedy', 'response'];
    offered.push(...(openPoints(it).length === 0 ? (['response', 'remedy', 'finding'] as const) : answers));
  }
  if (stage === 'answered' && includesPerson(organisation, callers(organisation, complaint), person)) {
    offered.push('callback');
  }
  const mayClose = refuseUnlessDeskOrOwner(organisation, complaint, person) === undefined;
  if (mayClose && closingNeeds(it).length === 0 && complaint.settledHow === null) offered.push('close');
  offered.push(...agreementActions(organisation, it, person));
  if (moves && stage === 'handling') offered.push('handOver', 'release', 'playbook');
  if (corrects && stage !== 'handling') offered.push('correction');
  if (reaches) offered.push('outreach');
  offered.push(...clockActions(organisation, it, person));
  if (unacknowledged(organisation, it, person).length > 0) offered.unshift('follow');
  if (maySignAs(organisation, it, person) !== undefined) offered.unshift('sign');
  if (refuseRaising(organisation, it, person) === undefined) offered.push('raise');
  if (refuseLowering(organisation, it, person) === undefined) offered.push('lower');
  if (refuseNaming(organisation, it, person) === undefined) offered.push('subject');
  return offered;
}

/** Around an offer: deciding, recording the complainant's choice, carrying out; promises and contacts. */
function agreementActions(organisation: Organisation, it: Case, person: PersonId): CaseAction[] {
  const { complaint } = it;
  const handles = refuseUnlessDeskOrOwner(organisation, complaint, person) === undefined;
  const settled = ['approved', 'not-needed'].includes(approvalState(it));
  const waiting = waitingApproval(it);
  const counters =
    refuseUnlessProposer(organisation, it, person) === undefined && proposerOf(it) !== complaint.owner;
  return [
    ...(refuseComposing(organisation, it, person) === undefined && complaint.respondedAt === null
      ? (['compose'] as const)
      : []),
    ...(waiting !== undefined && includesPerson(organisation, approversOf(organisation, it, waiting), person)
      ? (['approve', 'decline'] as const)
      : []),
    ...(counters && complaint.respondedAt === null ? (['remedy', 'delegateBack'] as const) : []),
    ...(handles && settled && openOffer(it).some(({ chosenAt }) => chosenAt === null)
      ? (['choice'] as const)
      : []),
    ...(handles && settled && optionsOf(it).length === 1 && toCarryOut(it).length > 0
      ? (['carriedOut'] as const)
      : []),
    ...(handles && it.promises.some(({ keptAt }) => keptAt === null) ? (['keepPromise'] as const) : []),
    ...(maySee(organisation, it, person) ? (['contact', 'promise'] as const) : []),
  ];
}

/** Who was asked, and everybody else of sufficient rank. */
function approversOf(
  organisation: Organisation,
  it: Case,
  { asked, amount, currency }: Approval,
): PersonId[] {
  const costing = standing(it).filter((remedy) => (remedy.amount ?? 0) > 0);
  const proposers = costing.map(({ proposedBy }) => proposedBy);
  const question = { complaint: it.complaint, amount, currency, proposers, delegations: [], now: 0 };
  const others = authorities({ ...question, organisation, policy: organisation });
  return [...asked, ...others.map(({ person }) => person)];
}

/** Telling the complainant that it is here, waiting for somebody, a later deadline. */
function clockActions(organisation: Organisation, it: Case, actor: PersonId): CaseAction[] {
  const facts = { it, organisation, actor };
  const running = it.deadlines.filter((deadline) => isRunning(deadline) && deadline.breachedAt === null);
  const runs = (clocks: readonly Clock[]) => running.some(({ clock }) => clocks.includes(clock));
  const unacknowledged = it.deadlines.some(
    (deadline) => deadline.clock === 'acknowledge' && isRunning(deadline),
  );
  const handles = refuseUnlessDeskOrOwner(organisation, it.complaint, actor) === undefined;
  return [
    ...(unacknowledged && refuseAcknowledging(facts) === undefined ? (['acknowledge'] as const) : []),
    ...(refusePause(facts) === undefined ? (['pause'] as const) : []),
    ...(handles && runningPause(it) !== undefined ? (['resume'] as const) : []),
    ...(handles && runs(extendableClocks) ? (['extend'] as const) : []),
  ];
}

/** The button's value: an approval is given to what was seen. */
export function buttonValue(action: CaseAction, it: Case): string {
  if (action === 'sign') return signValue(it);
  const waiting = waitingApproval(it);
  return waiting !== undefined && (action === 'approve' || action === 'decline')
    ? approvalValue(it.complaint.id, waiting.id)
    : it.complaint.id;
}

export const actionIdOf: Record<CaseAction, string> = {
  claim: actionIds.claim,
  delegateClaim: actionIds.delegateClaim,
  finding: actionIds.finding,
  remedy: actionIds.remedy,
  response: actionIds.response,
  callback: actionIds.callback,
  close: actionIds.close,
  playbook: actionIds.playbook,
  correction: actionIds.correction,
  outreach: actionIds.outreach,
  sign: actionIds.sign,
  subject: actionIds.subject,
  raise: actionIds.raise,
  lower: actionIds.lower,
  approve: actionIds.approve,
  decline: actionIds.decline,
  choice: actionIds.choice,
  carriedOut: actionIds.carriedOut,
  delegateBack: actionIds.delegateBack,
  contact: actionIds.contact,
  promise: actionIds.promise,
  keepPromise: actionIds.keepPromise,
  compose: actionIds.compose,
  acknowledge: actionIds.acknowledge,
  follow: actionIds.follow,
  pause: actionIds.pause,
  resume: actionIds.resume,
  extend: actionIds.extend,
  handOver: actionIds.handOver,
  release: actionIds.release,
};
