import type { Note } from '../answering/contact-records.ts';
import type { Case } from '../facts/case.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { EntryDraft } from '../facts/register.ts';
import type { Complaint } from '../filing/records.ts';
import { isDecisionLost } from '../people/claim-right.ts';
import { departmentOf, isOfDepartment, isOfDesk, samePerson } from '../people/people.ts';
import { whatLapsed } from './deadline.ts';
import type { Deadline } from './records.ts';

/**
 * Show-up (rules §3): nobody of the department claimed by the deadline, so the decision right passes to
 * the desk. Lost once: a claim clock of the desk's own that lapses loses nothing more.
 */
export function losesDecision(complaint: Complaint, deadline: Deadline): boolean {
  return deadline.clock === 'claim' && complaint.owner === null && !isDecisionLost(complaint);
}

/** The loss as facts on the complaint and in the register. */
export function decisionLoss(
  complaint: Complaint,
  now: number,
): { set: Pick<Complaint, 'decisionLostAt' | 'decisionLostBy'>; entry: EntryDraft } {
  const { department } = complaint;
  return {
    set: { decisionLostAt: now, decisionLostBy: department },
    entry: { kind: 'decision-lost', at: now, actor: { kind: 'system' }, facts: { department } },
  };
}

/** The case once its decision is lost, for what follows from that at once. */
export function afterLoss(it: Case, set: Partial<Complaint>): Case {
  return { ...it, complaint: { ...it.complaint, ...set } };
}

/** The case as the lapses of this instant leave it: who has to act then is who is told. */
export function afterLapses(it: Case, now: number): Case {
  const loses = it.deadlines.some(
    (deadline) => whatLapsed(deadline, now) === 'breach' && losesDecision(it.complaint, deadline),
  );
  return loses ? afterLoss(it, decisionLoss(it.complaint, now).set) : it;
}

/** Whether a reply in the thread is the advice of a department that no longer decides. */
export function isAdvisory(
  organisation: Organisation,
  complaint: Complaint,
  note: Pick<Note, 'author' | 'writtenAt'>,
): boolean {
  const { decisionLostAt, owner } = complaint;
  if (decisionLostAt === null || !isDecisionLost(complaint) || note.writtenAt < decisionLostAt) return false;
  const department = departmentOf(organisation, complaint.department);
  if (department === undefined || samePerson(organisation, note.author, owner)) return false;
  return isOfDepartment(organisation, note.author, department) && !isOfDesk(organisation, note.author);
}
