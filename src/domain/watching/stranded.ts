import { waitingApproval } from '../answering/approval.ts';
import { missingCountersignatures, signers } from '../answering/countersignature.ts';
import { standing } from '../answering/offer.ts';
import type { Case } from '../facts/case.ts';
import { stageOf } from '../facts/case.ts';
import { type Duty, type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { presentOf } from '../people/absence.ts';
import { callers } from '../people/callback-right.ts';
import { claimants } from '../people/claim-right.ts';
import { samePerson } from '../people/people.ts';

/** What has to be done next although nobody may (rules §3): the rules leave no one, or all are away. */
export function strandedDuties(organisation: Organisation, it: Case): Duty[] {
  const { complaint } = it;
  const stage = stageOf(complaint);
  const duties: Duty[] = [];
  if (stage === 'unclaimed' && claimants(organisation, complaint).length === 0) duties.push('claim');
  if (stage === 'handling' && isApprovalStranded(organisation, it)) duties.push('approve');
  if (stage === 'answered' && complaint.callbackDue && callers(organisation, complaint).length === 0) {
    duties.push('callback');
  }
  if (complaint.severity === 'major' && stage !== 'closed' && complaint.settledHow === null) {
    if (complaint.investigator === null) duties.push('investigate');
    if (stage === 'handling' && it.points.every(({ outcome }) => outcome !== null)) {
      const unsigned = missingCountersignatures(it).filter(
        (as) => signers(organisation, it, as).length === 0,
      );
      duties.push(...unsigned.map((as): Duty => (as === 'head' ? 'sign-head' : 'sign-audit')));
    }
  }
  return duties;
}

/**
 * A request to approve that none of those who got it may decide any more: named as the subject since, or away
 * with nobody in their place. Where nobody could be asked in the first place, asking says so (`askApproval`).
 */
function isApprovalStranded(organisation: Organisation, it: Case): boolean {
  const waiting = waitingApproval(it);
  if (waiting === undefined || waiting.asked.length === 0) return false;
  const barred = [it.complaint.subject, ...standing(it).map(({ proposedBy }) => proposedBy)];
  return !presentOf(organisation, waiting.asked).some(
    (person) => !barred.some((other) => samePerson(organisation, other, person)),
  );
}

/** Tells the desk's lead and the administrators at once, and once, of every duty that became stranded. */
export function strandedNotices(
  organisation: Organisation,
  before: Case | undefined,
  after: Case,
): NoticeDraft[] {
  const known = before === undefined ? [] : strandedDuties(organisation, before);
  const news = strandedDuties(organisation, after).filter((duty) => !known.includes(duty));
  const { id, version, subject } = after.complaint;
  const told = [...new Set([organisation.desk.lead, ...organisation.administrators])].filter(
    (person) => !samePerson(organisation, person, subject),
  );
  return news.flatMap((duty) =>
    told.map((person) => ({
      key: `stranded:${duty}:${id}:${version}:${person}`,
      lane: personLane(person),
      body: { kind: 'direct' as const, person, say: { type: 'stranded' as const, duty } },
    })),
  );
}
