import { isSubject } from './conflict.ts';
import { cardNotices, type Decision, type Facts, threadNotices } from './decision.ts';
import { refuseUnlessOwner } from './handling-right.ts';
import { type NoticeDraft, personLane } from './notice.ts';
import type { Department } from './organisation.ts';
import { departmentOf } from './people.ts';
import { type Refusal, refuse } from './refusal.ts';
import { insert } from './write.ts';

/**
 * The owner asks another department to help; the first stays responsible (首接负责, rules §2). Its people
 * may read the case, its channel gets a short card.
 */
export function addCooperation(
  facts: Facts,
  asked: { department: string; task: string },
): Decision | Refusal {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  const refusal = refuseUnlessOwner(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
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
}

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
