import { type Asked, action } from '../facts/action.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, type Facts, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Department, Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { insert } from '../facts/write.ts';
import { isSubject } from '../people/conflict.ts';
import { refuseUnlessOwner } from '../people/handling-right.ts';
import { departmentOf } from '../people/people.ts';

/**
 * The owner asks another department to help; the first stays responsible (首接负责, rules §2). Its people
 * may read the case, its channel gets a short card.
 */
export const addCooperation = action<{ department: string; task: string }>(
  refuseCooperation,
  (facts, asked) => {
    const { it, actor, organisation, now } = facts;
    const { complaint } = it;
    const department = departmentOf(organisation, asked.department);
    if (department === undefined || department.id === complaint.department) {
      return refuse({ code: 'transfer-to-whom' });
    }
    if (it.cooperations.some((each) => each.department === department.id)) {
      return refuse({ code: 'cooperates-already' });
    }
    const revision = complaint.revision + 1;
    const entry = complaint.version + 1;
    return {
      set: { revision },
      writes: [
        insert('cooperations', {
          workspace: complaint.workspace,
          complaint: complaint.id,
          department: department.id,
          task: asked.task,
          addedBy: actor,
          addedAt: now,
        }),
      ],
      entries: [
        {
          kind: 'cooperation-added',
          at: now,
          actor: { kind: 'person', person: actor },
          facts: { department: department.id },
          private: { note: asked.task },
        },
      ],
      notices: [
        ...cardNotices(complaint, revision),
        ...threadNotices(complaint, `cooperation:${entry}`, {
          type: 'cooperation',
          by: actor,
          department: department.id,
          entry,
        }),
        ...askingNotices(facts, department, entry),
      ],
    };
  },
);

/** A short card in the other channel; in confidence that channel hears nothing, its head is asked. */
function askingNotices({ it, organisation }: Facts, department: Department, entry: number): NoticeDraft[] {
  const { complaint } = it;
  const { id, channel, head } = department;
  const key = `cooperation:${complaint.id}:${id}`;
  if (!complaint.restricted) {
    return [
      {
        key,
        lane: channel,
        body: { kind: 'channel', channel, say: { type: 'cooperation-wanted', department: id } },
      },
    ];
  }
  if (head === undefined || isSubject(organisation, complaint, head)) return [];
  const say = { type: 'cooperation-wanted' as const, entry };
  return [{ key, lane: personLane(head), body: { kind: 'direct', person: head, say } }];
}

function refuseCooperation({ it, organisation, actor }: Asked): Refusal | undefined {
  const refusal = refuseUnlessOwner(organisation, it.complaint, actor);
  if (refusal !== undefined) return refusal;
  return couldHelp(it, organisation).length === 0 ? refuse({ code: 'cooperates-already' }) : undefined;
}

/** Departments that neither have the complaint nor help already. */
export function couldHelp({ complaint, cooperations }: Case, { departments }: Organisation): string[] {
  const there = [complaint.department, ...cooperations.map(({ department }) => department)];
  return departments.map(({ id }) => id).filter((id) => !there.includes(id));
}
