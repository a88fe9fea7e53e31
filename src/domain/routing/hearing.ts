import { startDeadline, startWrite } from '../clocks/deadline.ts';
import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, type Decision, type Facts, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { insert } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { claimants } from '../people/claim-right.ts';
import { isClearOfSubject, isSubject } from '../people/conflict.ts';
import { deskFor } from '../people/handling-right.ts';
import { departmentOf, includesPerson } from '../people/people.ts';
import type { Hearing } from './records.ts';

/** The hearing in which nobody has ruled yet. */
export function openHearingOf(it: Case): Hearing | undefined {
  return it.hearings.findLast(({ ruledAt }) => ruledAt === null);
}

/** Who may speak for a department: its head, and who could claim the complaint there. */
export function speakers(organisation: Organisation, complaint: Complaint, department: string): PersonId[] {
  const head = departmentOf(organisation, department)?.head;
  const there = { ...complaint, department, decisionLostAt: null };
  const people = [...(head === undefined ? [] : [head]), ...claimants(organisation, there)];
  return [...new Set(people)].filter((person) => isClearOfSubject(organisation, complaint, person));
}

/** The sides that have not stated their case yet and for which this person may speak. */
export function sidesToState(organisation: Organisation, it: Case, person: PersonId): string[] {
  const hearing = openHearingOf(it);
  if (hearing === undefined) return [];
  return hearing.sides.filter(
    (side) =>
      !hasStated(it, hearing, side) &&
      includesPerson(organisation, speakers(organisation, it.complaint, side), person),
  );
}

function hasStated(it: Case, hearing: Hearing, side: string): boolean {
  return it.statements.some((each) => each.hearing === hearing.id && each.department === side);
}

/**
 * A second transfer is not sent: transfers freeze and the desk hears all sides (rules §2). The present
 * department stays responsible meanwhile.
 */
export function openHearing(facts: Facts, asked: { to: string; reason: string }): Decision {
  const { it, actor, organisation, policy, timetable, now, newId } = facts;
  const { complaint } = it;
  const sides = [
    ...new Set([complaint.department, asked.to, ...it.transfers.flatMap(({ from, to }) => [from, to])]),
  ];
  const hearing: Hearing = {
    id: newId(),
    workspace: complaint.workspace,
    complaint: complaint.id,
    category: complaint.category,
    sides,
    openedBy: actor,
    openedAt: now,
    ruledFor: null,
    ruledBy: null,
    ruledAt: null,
    ruling: null,
  };
  const revision = complaint.revision + 1;
  const entry = complaint.version + 1;
  return {
    set: { revision },
    writes: [
      insert('hearings', hearing),
      startWrite(startDeadline(complaint, 'hearing', now, { id: newId(), policy, timetable })),
    ],
    entries: [
      {
        kind: 'hearing-opened',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { sides },
        private: { note: asked.reason },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `hearing-opened:${entry}`, {
        type: 'hearing-opened',
        by: actor,
        sides,
        entry,
      }),
      ...invitations(organisation, complaint, hearing),
    ],
  };
}

/** One speaker of each side, and everybody of the desk, are asked for their part. */
function invitations(organisation: Organisation, complaint: Complaint, hearing: Hearing): NoticeDraft[] {
  const say = { type: 'hearing-wanted' as const, sides: hearing.sides };
  const people = [
    ...hearing.sides.flatMap((side) => speakers(organisation, complaint, side).slice(0, 1)),
    ...deskFor(organisation, complaint),
  ];
  return [...new Set(people)].map((person) => ({
    key: `hearing-opened:${hearing.id}:${person}`,
    lane: personLane(person),
    body: { kind: 'direct', person, say },
  }));
}

export function refuseStating({
  it,
  organisation,
  actor,
}: Pick<Asked, 'it' | 'organisation' | 'actor'>): Refusal | undefined {
  const { complaint } = it;
  const hearing = openHearingOf(it);
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  if (hearing === undefined) return refuse({ code: 'no-hearing' });
  const who = hearing.sides.flatMap((side) => speakers(organisation, complaint, side));
  if (isSubject(organisation, complaint, actor)) return refuse({ code: 'is-subject', who });
  if (!includesPerson(organisation, who, actor)) return refuse({ code: 'only-sides', who });
  return sidesToState(organisation, it, actor).length > 0 ? undefined : refuse({ code: 'stated-already' });
}

/** A side states its case, once. */
export const makeStatement = action<{ department: string; text: string }>(refuseStating, (facts, stated) => {
  const { it, actor, organisation, now } = facts;
  const { complaint } = it;
  const hearing = openHearingOf(it);
  if (hearing === undefined) return refuse({ code: 'no-hearing' });
  const { department, text } = stated;
  if (!sidesToState(organisation, it, actor).includes(department)) return refuse({ code: 'stated-already' });
  const revision = complaint.revision + 1;
  const entry = complaint.version + 1;
  return {
    set: { revision },
    writes: [
      insert('statements', {
        workspace: complaint.workspace,
        complaint: complaint.id,
        hearing: hearing.id,
        department,
        text,
        statedBy: actor,
        statedAt: now,
      }),
    ],
    entries: [
      {
        kind: 'case-stated',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { department },
        private: { text },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `case-stated:${entry}`, { type: 'case-stated', by: actor, department }),
    ],
  };
});
