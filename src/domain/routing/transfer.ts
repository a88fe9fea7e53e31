import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { insert } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { claimants } from '../people/claim-right.ts';
import { isClearOfSubject, isSubject } from '../people/conflict.ts';
import { deskFor } from '../people/handling-right.ts';
import { departmentOf, includesPerson } from '../people/people.ts';
import { openHearing } from './hearing.ts';
import type { Transfer } from './records.ts';

/** The transfer that the other department has not answered yet. */
export function waitingTransfer(it: Case): Transfer | undefined {
  return it.transfers.findLast(({ decidedAt }) => decidedAt === null);
}

/** The owner's department sends it: the owner, or who could claim it, or the desk. */
export function senders(organisation: Organisation, complaint: Complaint): PersonId[] {
  const own = complaint.owner === null ? claimants(organisation, complaint) : [complaint.owner];
  return [...new Set([...own, ...deskFor(organisation, complaint)])];
}

/** The other department's head and those of its people who could claim it; in confidence the head alone. */
export function receivers(organisation: Organisation, complaint: Complaint, to: string): PersonId[] {
  const head = departmentOf(organisation, to)?.head;
  const heads = head !== undefined && isClearOfSubject(organisation, complaint, head) ? [head] : [];
  if (complaint.restricted && heads.length > 0) return heads;
  const there = { ...complaint, department: to, decisionLostAt: null };
  return [...new Set([...heads, ...claimants(organisation, there)])];
}

/** Why this person may not transfer it now, if so. A second disagreement is for a hearing, a third for nobody. */
function refuseSending({ it, organisation, actor }: Asked): Refusal | undefined {
  const { complaint } = it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  const who = senders(organisation, complaint);
  if (isSubject(organisation, complaint, actor)) return refuse({ code: 'is-subject', who });
  if (!includesPerson(organisation, who, actor)) return refuse({ code: 'only-department-and-desk', who });
  if (complaint.respondedAt !== null) return refuse({ code: 'answered-already' });
  if (organisation.departments.length < 2) return refuse({ code: 'transfer-to-whom' });
  if (it.hearings.length > 0) {
    return refuse({ code: 'transfer-frozen', who: deskFor(organisation, complaint) });
  }
  const waiting = waitingTransfer(it);
  if (waiting === undefined) return undefined;
  const may = receivers(organisation, complaint, waiting.to);
  return refuse({ code: 'transfer-waiting', department: waiting.to, who: may });
}

/**
 * Asks another department to take the complaint over (rules §2). The sender stays responsible, its clocks
 * run on, until the other accepts. Where one transfer was asked for before, this one opens the hearing.
 */
export const requestTransfer = action<{ to: string; reason: string }>(refuseSending, (facts, asked) => {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  const { to, reason } = asked;
  if (to === complaint.department || departmentOf(organisation, to) === undefined) {
    return refuse({ code: 'transfer-to-whom' });
  }
  if (it.transfers.length > 0) return openHearing(facts, asked);
  const transfer: Transfer = {
    id: facts.newId(),
    workspace: complaint.workspace,
    complaint: complaint.id,
    from: complaint.department,
    to,
    reason,
    askedBy: actor,
    askedAt: now,
    decidedBy: null,
    decidedAt: null,
    accepted: null,
    answer: null,
  };
  const revision = complaint.revision + 1;
  const entry = complaint.version + 1;
  return {
    set: { revision },
    writes: [insert('transfers', transfer)],
    entries: [
      {
        kind: 'transfer-asked',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { from: complaint.department, to },
        private: { note: reason },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `transfer-asked:${entry}`, {
        type: 'transfer-asked',
        by: actor,
        department: to,
        entry,
      }),
      ...askingNotices(organisation, complaint, transfer, entry),
    ],
  };
});

/** The other department's channel, without anything personal, and its head with the reason. */
function askingNotices(
  organisation: Organisation,
  complaint: Complaint,
  { to, id }: Transfer,
  entry: number,
): NoticeDraft[] {
  const department = departmentOf(organisation, to);
  const [first] = receivers(organisation, complaint, to);
  const key = `transfer-wanted:${id}`;
  return [
    ...(department === undefined || complaint.restricted
      ? []
      : [
          {
            key,
            lane: department.channel,
            body: {
              kind: 'channel' as const,
              channel: department.channel,
              say: { type: 'transfer-wanted' as const, from: complaint.department, department: to },
            },
          },
        ]),
    ...(first === undefined
      ? []
      : [
          {
            key: `${key}:${first}`,
            lane: personLane(first),
            body: {
              kind: 'direct' as const,
              person: first,
              say: { type: 'transfer-wanted' as const, department: to, entry },
            },
          },
        ]),
  ];
}
