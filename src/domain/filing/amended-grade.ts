import type { Decision, Facts } from '../facts/decision.ts';
import type { Organisation } from '../facts/organisation.ts';
import { isRefusal } from '../facts/refusal.ts';
import { type MajorReason, majorReasons, raiseGrade } from '../routing/grading.ts';
import type { Complaint } from './records.ts';

/**
 * The major criteria that a correction meets and that were not met before: what would have been graded so when it was
 * filed is so now (rules §2). What the desk lowered stays lowered, and nothing is lowered here.
 */
export function newMajorReasons(
  organisation: Organisation,
  before: Complaint,
  after: Complaint,
): MajorReason[] {
  if (before.severity === 'major') return [];
  const reasons = ({ category, flags, soughtAmount: amount }: Complaint) => {
    const severity = organisation.categories.find(({ id }) => id === category)?.severity ?? 'ordinary';
    return majorReasons(organisation, { category: severity, flags, amount });
  };
  const met = reasons(before);
  return reasons(after).filter(
    (reason) => !met.includes(reason) || (reason === 'category' && before.category !== after.category),
  );
}

/** The raise follows in the same commit; a claim clock that the move began anew has the major length already. */
export function raised(facts: Facts, decision: Decision, reason: string, moved: boolean): Decision {
  const { it } = facts;
  const version = it.complaint.version + decision.entries.length;
  const complaint = { ...it.complaint, ...decision.set, version };
  const deadlines = it.deadlines.filter(({ clock }) => !moved || clock !== 'claim');
  const raise = raiseGrade({ ...facts, it: { ...it, complaint, deadlines } }, { reason });
  if (isRefusal(raise)) return decision;
  return {
    set: { ...decision.set, ...raise.set },
    writes: [...(decision.writes ?? []), ...(raise.writes ?? [])],
    entries: [...decision.entries, ...raise.entries],
    notices: [...(decision.notices ?? []), ...(raise.notices ?? [])],
  };
}
