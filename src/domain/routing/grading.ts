import { countersignatureNotices } from '../answering/countersignature.ts';
import { isRunning, startDeadline } from '../clocks/deadline.ts';
import { type Asked, action } from '../facts/action.ts';
import type { Decision, Facts } from '../facts/decision.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import type { Severity } from '../facts/severity.ts';
import { change, type Write } from '../facts/write.ts';
import type { Complaint, Flag } from '../filing/records.ts';
import { presentOf } from '../people/absence.ts';
import { investigatorFor } from '../people/auditors.ts';
import { refuseUnlessDesk, refuseUnlessOpen } from '../people/handling-right.ts';
import { departmentOf, isLeadership, samePerson } from '../people/people.ts';
import { refuseReading } from '../reading/may-read.ts';

/** Why a complaint is major (rules §2). */
export type MajorReason = 'category' | 'injury' | 'vulnerable' | 'media' | 'regulator' | 'amount';

const majorFlags = ['injury', 'vulnerable', 'media', 'regulator'] as const satisfies readonly Flag[];

/**
 * The major criteria that what was told meets: the category's own, injury, a vulnerable person, media,
 * a regulator, or an amount (minor units) above the last approval tier that has a bound.
 */
export function majorReasons(
  organisation: Organisation,
  told: { category: Severity; flags: readonly Flag[]; amount: number | null },
): MajorReason[] {
  const bound = highestBound(organisation);
  return [
    ...(told.category === 'major' ? (['category'] as const) : []),
    ...majorFlags.filter((flag) => told.flags.includes(flag)),
    ...(bound !== null && told.amount !== null && told.amount > bound ? (['amount'] as const) : []),
  ];
}

/** The largest amount that anybody below the top may approve, in minor units; null without any bound. */
export function highestBound({ approvals }: Organisation): number | null {
  const bounds = approvals.flatMap(({ upTo }) => (upTo === undefined ? [] : [upTo]));
  return bounds.length === 0 ? null : Math.max(...bounds);
}

/**
 * The parallel report of a major complaint: the head, the executive and the investigator directly, the
 * leadership channel without anything personal. Nobody is told of a complaint about themselves; where the
 * subject reads the leadership channel, its people are told one by one.
 */
export function majorNotices(organisation: Organisation, complaint: Complaint): NoticeDraft[] {
  const { leadership } = organisation;
  const head = departmentOf(organisation, complaint.department)?.head;
  const readsThere = complaint.subject !== null && isLeadership(organisation, complaint.subject);
  const named = [
    ...(head === undefined ? [] : [head]),
    ...(leadership.executive === undefined ? [] : [leadership.executive]),
    ...(complaint.investigator === null ? [] : [complaint.investigator]),
    ...(readsThere ? leadership.people : []),
  ];
  const told = presentOf(organisation, named).filter(
    (person) => !samePerson(organisation, person, complaint.subject),
  );
  const occasion = `${complaint.id}:${complaint.version}`;
  return [
    ...told.map((person): NoticeDraft => {
      const investigates = samePerson(organisation, person, complaint.investigator);
      return {
        key: `major:${occasion}:${person}`,
        lane: personLane(person),
        body: { kind: 'direct', person, say: { type: 'major', investigates } },
      };
    }),
    ...(readsThere
      ? []
      : [
          {
            key: `major:${occasion}`,
            lane: leadership.channel,
            body: { kind: 'channel' as const, channel: leadership.channel, say: { type: 'major' as const } },
          },
        ]),
  ];
}

/** Anybody who may see a complaint may raise its grade, with a reason. Nothing starts anew. */
export const raiseGrade = action<{ reason: string }>(refuseRaising, (facts, { reason }) => {
  const { it, organisation } = facts;
  const investigator = it.complaint.investigator ?? investigatorFor(organisation, it.complaint);
  const raised: Complaint = { ...it.complaint, severity: 'major', investigator };
  const decision = regrade(facts, raised, reason, shorterDeadlines(facts, raised));
  return {
    ...decision,
    notices: [
      ...(decision.notices ?? []),
      ...majorNotices(organisation, raised),
      ...countersignatureNotices(organisation, { ...it, complaint: raised }),
    ],
  };
});

/** Only the desk lowers a grade, with a reason. Deadlines stay: nobody is told a later date. */
export const lowerGrade = action<{ reason: string }>(refuseLowering, (facts, { reason }) => {
  return regrade(facts, { ...facts.it.complaint, severity: 'ordinary', investigator: null }, reason, []);
});

function refuseRaising(asked: Asked): Refusal | undefined {
  const { complaint } = asked.it;
  if (complaint.closedAt !== null) return refuse({ code: 'closed' });
  const refusal = refuseReading(asked);
  if (refusal !== undefined) return refusal;
  return complaint.severity === 'major' ? refuse({ code: 'graded-so' }) : undefined;
}

function refuseLowering({ it, organisation, actor }: Asked): Refusal | undefined {
  const { complaint } = it;
  const refusal = refuseUnlessOpen(complaint) ?? refuseUnlessDesk(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  return complaint.severity === 'ordinary' ? refuse({ code: 'graded-so' }) : undefined;
}

function regrade(facts: Facts, graded: Complaint, note: string, writes: Write[]): Decision {
  const { it, actor, now } = facts;
  const before = it.complaint;
  const { severity, investigator } = graded;
  const revision = before.revision + 1;
  const entry = before.version + 1;
  return {
    set: { severity, investigator, revision },
    writes,
    entries: [
      {
        kind: severity === 'major' ? 'raised' : 'lowered',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { severity },
        private: { note, investigator },
      },
    ],
    notices: [
      ...cardNotices(before, revision),
      ...threadNotices(before, `graded:${entry}`, { type: 'graded', by: actor, severity, entry }),
    ],
  };
}

/** The running deadlines at the new grade's targets, from their own start; never later than before. */
function shorterDeadlines(facts: Facts, graded: Complaint): Write[] {
  const { it, policy, timetable } = facts;
  return it.deadlines.filter(isRunning).flatMap((deadline) => {
    const { id, workspace, clock, startedAt } = deadline;
    const anew = startDeadline(graded, clock, startedAt, { id, policy, timetable });
    if (deadline.breachedAt !== null || anew.dueAt >= deadline.dueAt) return [];
    const { nudgeAt, dueAt } = anew;
    const lookAt = deadline.nudgedAt === null ? nudgeAt : dueAt;
    return [change('deadlines', { workspace, id }, { nudgeAt, dueAt, lookAt })];
  });
}
