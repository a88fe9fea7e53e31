import { type Case, stageOf } from '../../domain/case.ts';
import { closingNeeds } from '../../domain/closure.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { includesPerson } from '../../domain/people.ts';
import { callers, claimants, maySee, refuseUnlessDeskOrOwner, refuseUnlessOwner } from '../../domain/rank.ts';
import type { PersonId } from '../../domain/records.ts';
import { openPoints } from '../../domain/response.ts';
import { actionIds } from '../ids.ts';

export type CaseAction =
  | 'claim'
  | 'finding'
  | 'remedy'
  | 'response'
  | 'callback'
  | 'close'
  | 'playbook'
  | 'handOver'
  | 'release';

/**
 * What this person would do next with this case, the most likely first. Only an offer: each action
 * decides for itself who may.
 */
export function offeredActions(organisation: Organisation, it: Case, person: PersonId): CaseAction[] {
  const { complaint } = it;
  const stage = stageOf(complaint);
  if (stage === 'closed') return [];
  const owns = refuseUnlessOwner(organisation, complaint, person) === undefined;
  const moves =
    complaint.owner !== null && refuseUnlessDeskOrOwner(organisation, complaint, person) === undefined;
  const offered: CaseAction[] = [];
  if (stage === 'unclaimed' && includesPerson(organisation, claimants(organisation, complaint), person)) {
    offered.push('claim');
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
  if (complaint.owner !== null && stage === 'handling' && maySee(organisation, it, person)) {
    offered.push('playbook');
  }
  if (moves && stage === 'handling') offered.push('handOver', 'release');
  return offered;
}

export const actionIdOf: Record<CaseAction, string> = {
  claim: actionIds.claim,
  finding: actionIds.finding,
  remedy: actionIds.remedy,
  response: actionIds.response,
  callback: actionIds.callback,
  close: actionIds.close,
  playbook: actionIds.playbook,
  handOver: actionIds.handOver,
  release: actionIds.release,
};
