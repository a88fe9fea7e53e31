/**
 * A recurrence after the effective date fails the lesson (rules §6): what was corrected after a complaint is
 * in effect from the day it was done, and the same cause × product × place has come again since. It shows as
 * soon as a finding says so, or else when the complaint is closed with the lesson.
 */

import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import type { Decision, Facts } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { change } from '../facts/write.ts';
import { localDate } from '../facts/zone.ts';
import type { Complaint } from '../filing/records.ts';
import { isSubject } from '../people/conflict.ts';
import { signatureOf } from './lesson.ts';
import type { CorrectiveAction } from './records.ts';

/** The signatures of what was found upheld, in whole or in part. */
export function signaturesFound({ complaint, points }: Pick<Case, 'complaint' | 'points'>): string[] {
  const found = points.flatMap(({ outcome, cause }) =>
    outcome === null || outcome === 'not-upheld' || cause === null || cause === 'undetermined'
      ? []
      : [signatureOf(complaint, cause)],
  );
  return [...new Set(found)];
}

/** What should have ended this, and has not. */
export function failedBy(
  earlier: readonly CorrectiveAction[],
  complaint: Pick<Complaint, 'id' | 'filedAt' | 'occurredOn'>,
  timezone: string,
): CorrectiveAction[] {
  return earlier.filter(({ doneAt, failedAt, complaint: of }) => {
    if (doneAt === null || failedAt !== null || of === complaint.id) return false;
    const happenedOn = complaint.occurredOn?.slice(0, 10);
    return (
      doneAt <= complaint.filedAt && (happenedOn === undefined || happenedOn >= localDate(doneAt, timezone))
    );
  });
}

/** Marks the corrective actions that did not hold, and tells those who were to see to it, and the analyst. */
export function withRecurrence(
  facts: Facts,
  decision: Decision,
  earlier: readonly CorrectiveAction[],
): Decision {
  const { it, organisation, now } = facts;
  const { complaint } = it;
  const failed = failedBy(earlier, complaint, organisation.workspace.timezone);
  return withMarked(facts, decision, failed, 'lesson-failed', { failedAt: now, failedBy: complaint.id });
}

/** A corrected finding: what it had seen fail, it no longer does. */
export function withoutRecurrence(
  facts: Facts,
  decision: Decision,
  earlier: readonly CorrectiveAction[],
): Decision {
  const held = earlier.filter((action) => action.failedBy === facts.it.complaint.id);
  return withMarked(facts, decision, held, 'lesson-held', { failedAt: null, failedBy: null });
}

function withMarked(
  facts: Facts,
  decision: Decision,
  actions: readonly CorrectiveAction[],
  kind: 'lesson-failed' | 'lesson-held',
  set: Pick<CorrectiveAction, 'failedAt' | 'failedBy'>,
): Decision {
  if (actions.length === 0) return decision;
  return {
    ...decision,
    writes: [
      ...(decision.writes ?? []),
      ...actions.map(({ workspace, id, failedAt, failedBy: by }) =>
        change('correctiveActions', { workspace, id, failedAt, failedBy: by }, set),
      ),
    ],
    entries: [
      ...decision.entries,
      { kind, at: facts.now, actor: { kind: 'system' }, facts: { actions: actions.map(({ id }) => id) } },
    ],
    notices: [...(decision.notices ?? []), ...lessonNotices(facts, actions, kind)],
  };
}

/** To those who were to correct it, and to the analyst; never to whom the complaint is about. */
export function lessonNotices(
  { it: { complaint }, organisation }: Pick<Facts, 'it' | 'organisation'>,
  actions: readonly CorrectiveAction[],
  type: 'lesson-failed' | 'lesson-held',
): NoticeDraft[] {
  const entry = complaint.version + 1;
  return actions.flatMap(({ id, owner, complaint: earlier }) =>
    [...new Set([owner, ...analystOf(organisation)])]
      .filter((person) => !isSubject(organisation, complaint, person))
      .map((person) => ({
        key: `${type}:${id}:${complaint.id}:${entry}:${person}`,
        lane: personLane(person),
        body: { kind: 'direct' as const, person, say: { type, earlier } },
      })),
  );
}

/** Whom the organisation file names as the analyst, or else the first of audit. */
export function analystOf({ audit }: Organisation): PersonId[] {
  const analyst = audit.analyst ?? audit.people[0];
  return analyst === undefined ? [] : [analyst];
}
