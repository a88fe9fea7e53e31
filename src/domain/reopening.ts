import { reopen as oneLevelHigher } from './callback.ts';
import type { Case } from './case.ts';
import type { Decision, Facts } from './decision.ts';
import { refuseUnlessHandler } from './ending.ts';
import type { Organisation } from './organisation.ts';
import type { PersonId } from './records.ts';
import { recourseOf, reopenUntil } from './recourse.ts';
import { type Refusal, refuse } from './refusal.ts';

interface Asking {
  organisation: Organisation;
  policy: Organisation;
  now: number;
}

/** Within the window a closed complaint is opened again; afterwards a new one takes it up (rules §6). */
export function refuseReopening(asking: Asking, it: Case, person: PersonId): Refusal | undefined {
  const { complaint } = it;
  if (complaint.closedAt === null) return refuse({ code: 'not-closed' });
  const refusal = refuseUnlessHandler(asking.organisation, complaint, person);
  if (refusal !== undefined) return refusal;
  if (asking.now <= reopenUntil(asking.policy, complaint.closedAt)) return undefined;
  return refuse({ code: 'reopen-window-over', days: recourseOf(asking.policy).reopenDays });
}

/** The complainant comes back: one level higher, with a new response clock. */
export function reopenClosed(facts: Facts, reason: string): Decision | Refusal {
  const { it, actor, now } = facts;
  const refusal = refuseReopening(facts, it, actor);
  if (refusal !== undefined) return refusal;
  const asked = {
    kind: 'reopening-asked',
    at: now,
    actor: { kind: 'person' as const, person: actor },
    private: { note: reason },
  };
  return oneLevelHigher(facts, { entries: [asked] });
}

/** A new complaint takes up one whose window is over. */
export function refuseFollowUp(asking: Asking, it: Case, person: PersonId): Refusal | undefined {
  const { complaint } = it;
  if (complaint.closedAt === null) return refuse({ code: 'not-closed' });
  return refuseUnlessHandler(asking.organisation, complaint, person);
}
