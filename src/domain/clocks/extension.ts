import { type Asked, action } from '../facts/action.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { personLane } from '../facts/notice.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { change, insert } from '../facts/write.ts';
import { refuseUnlessDeskOrOwner } from '../people/handling-right.ts';
import { type Clock, extendableClocks } from './clock.ts';
import { clockworkOf, isRunning, nudgeBetween } from './deadline.ts';
import type { Deadline, Extension } from './records.ts';

const longestExtension = 366 * 24 * 60 * 60 * 1000;

export interface ExtensionPlan {
  clock: Clock;
  /** The new deadline. */
  to: number;
  reason: string;
  /** What the complainant is told. */
  told: string;
}

/** What may still be extended; what has lapsed stays a breach. */
export function extendable(it: Case, now: number): Deadline[] {
  return it.deadlines.filter(
    (deadline) => extendableClocks.includes(deadline.clock) && isRunning(deadline) && deadline.dueAt > now,
  );
}

export function extensionProblem(dueAt: number, to: number): 'not-later' | 'too-long' | undefined {
  if (to <= dueAt) return 'not-later';
  return to - dueAt > longestExtension ? 'too-long' : undefined;
}

function refuseExtension({ it, organisation, actor, now }: Asked): Refusal | undefined {
  if (it.complaint.closedAt !== null) return refuse({ code: 'closed' });
  const refusal = refuseUnlessDeskOrOwner(organisation, it.complaint, actor);
  if (refusal !== undefined) return refusal;
  return extendable(it, now).length === 0 ? refuse({ code: 'nothing-to-extend' }) : undefined;
}

/** A later deadline: it needs a reason, and the complainant is told (rules §4). */
export const extend = action<ExtensionPlan>(refuseExtension, (facts, plan) => {
  const { it, actor, now, newId } = facts;
  const { complaint } = it;
  const deadline = extendable(it, now).find(({ clock }) => clock === plan.clock);
  if (deadline === undefined || plan.to <= deadline.dueAt) return refuse({ code: 'nothing-to-extend' });
  const { clock, to, reason, told } = plan;
  const { workspace, id, dueAt } = deadline;
  const nudgeAt = nudgeBetween(clockworkOf(complaint, facts), now, to);
  const row: Extension = {
    id: newId(),
    workspace,
    complaint: complaint.id,
    deadline: id,
    clock,
    from: dueAt,
    to,
    reason,
    told,
    extendedBy: actor,
    extendedAt: now,
  };
  const revision = complaint.revision + 1;
  const entry = complaint.version + 1;
  return {
    set: { revision },
    writes: [
      insert('extensions', row),
      change('deadlines', { workspace, id }, { dueAt: to, nudgeAt, lookAt: nudgeAt, nudgedAt: null }),
    ],
    entries: [
      {
        kind: 'extended',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { clock, from: dueAt, to },
        private: { reason, note: told },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `extended:${entry}`, {
        type: 'extended',
        by: actor,
        clock,
        dueAt: to,
        entry,
      }),
      {
        key: `extended-told:${complaint.id}:${entry}`,
        lane: personLane(actor),
        body: { kind: 'direct', person: actor, say: { type: 'tell-extension', clock, dueAt: to, entry } },
      },
    ],
  };
});
