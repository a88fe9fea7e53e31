import { startDeadline, startWrite, stopWrites } from '../clocks/deadline.ts';
import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import type { Facts } from '../facts/decision.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { confidentialLane, type NoticeDraft, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { remove, type Write } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { investigatorFor } from '../people/auditors.ts';
import { claimants } from '../people/claim-right.ts';
import { isClearOfSubject } from '../people/conflict.ts';
import { refuseUnlessHandler, refuseUnlessOpen } from '../people/handling-right.ts';
import { departmentOf, samePerson } from '../people/people.ts';
import { type Audiences, placementOf, restrictedSeat, type Seat } from './routing.ts';

/**
 * Naming the subject later, or another one (rules §2, "Placement"): the complaint moves to where its
 * subject cannot read it and leaves a bare reference behind; an owner who does not outrank them is
 * relieved. It never moves back: what was said in confidence stays there.
 */
export const nameSubject = action<{ subject: PersonId; audiences: Audiences }>(
  refuseNaming,
  (facts, { subject, audiences }) => {
    const { it, actor, organisation, now } = facts;
    const before = it.complaint;
    if (samePerson(organisation, before.subject, subject)) return refuse({ code: 'subject-already' });
    const seat = seatFor(organisation, before, subject, audiences);
    const owner = before.owner;
    const relieved = owner !== null && !isClearOfSubject(organisation, { subject }, owner);
    const revision = before.revision + 1;
    const moved: Complaint = {
      ...before,
      subject,
      ...seat,
      revision,
      ...(relieved ? { owner: null, claimedAt: null } : {}),
    };
    const investigator = investigatorAfter(organisation, moved);
    return {
      set: {
        subject,
        ...seat,
        investigator,
        revision,
        ...(relieved ? { owner: null, claimedAt: null } : {}),
      },
      writes: [...leave(it, seat), ...(relieved && moved.respondedAt === null ? newClaim(facts, moved) : [])],
      entries: [
        {
          kind: 'subject-named',
          at: now,
          actor: { kind: 'person', person: actor },
          facts: { restricted: seat.restricted, moved: seat.channel !== before.channel, relieved },
          private: { subject, ...(relieved ? { relieved: owner } : {}) },
        },
      ],
      notices: [
        ...movingNotices(it, seat),
        untold(moved, subject),
        ...cardNotices(moved, revision),
        ...(seat.channel === before.channel ? [] : arrival(organisation, { ...it, complaint: moved })),
        ...(relieved && owner !== null ? relief(organisation, moved, owner) : []),
      ],
    };
  },
);

/** The owner, the desk and the reporter may; the present subject never. */
function refuseNaming({ it: { complaint }, organisation, actor }: Asked): Refusal | undefined {
  return refuseUnlessOpen(complaint) ?? refuseUnlessHandler(organisation, complaint, actor);
}

function seatFor(
  organisation: Organisation,
  before: Complaint,
  subject: PersonId,
  audiences: Audiences,
): Seat {
  if (before.restricted) return restrictedSeat(organisation, subject, audiences.restricted);
  return placementOf(organisation, departmentOf(organisation, before.department), subject, audiences);
}

function investigatorAfter(organisation: Organisation, moved: Complaint): PersonId | null {
  if (moved.severity !== 'major') return moved.investigator;
  return samePerson(organisation, moved.investigator, moved.subject)
    ? investigatorFor(organisation, moved)
    : moved.investigator;
}

export function leave(it: Case, seat: Seat): Write[] {
  const { placement, complaint } = it;
  if (placement === null || placement.channel === seat.channel) return [];
  return [remove('placements', { workspace: complaint.workspace, complaint: complaint.id })];
}

function newClaim({ it, now, policy, timetable, newId }: Facts, moved: Complaint): Write[] {
  return [
    ...stopWrites(it.deadlines, ['claim'], { cancelledAt: now }),
    startWrite(startDeadline(moved, 'claim', now, { id: newId(), policy, timetable })),
  ];
}

export function movingNotices({ complaint, placement }: Case, seat: Seat): NoticeDraft[] {
  if (placement === null || placement.channel === seat.channel) return [];
  const { channel, ts } = placement;
  return [
    {
      key: `left-behind:${complaint.id}:${channel}:${ts}`,
      lane: channel,
      body: { kind: 'left-behind', channel, ts },
    },
  ];
}

/** Wherever it stands: what the subject was told before they were named does not stay with them. */
function untold({ id, version }: Complaint, subject: PersonId): NoticeDraft {
  return {
    key: `untold:${id}:${version + 1}`,
    lane: confidentialLane(id),
    body: { kind: 'untold', told: subject },
  };
}

/** What is said where the complaint is handled from now on. */
export function arrival(organisation: Organisation, it: Case): NoticeDraft[] {
  const { complaint } = it;
  if (complaint.channel === null) return confidentialNotices(organisation, it);
  return threadNotices(complaint, `moved-here:${complaint.version + 1}`, { type: 'moved-here' });
}

/** The card of a complaint without a channel: a message to each of those who handle it. */
export function confidentialNotices(organisation: Organisation, it: Case): NoticeDraft[] {
  const { id, version } = it.complaint;
  return confidants(organisation, it).map((person) => ({
    key: `in-confidence:${id}:${version}:${person}`,
    lane: personLane(person),
    body: { kind: 'direct', person, say: { type: 'in-confidence' } },
  }));
}

/** Those who handle a complaint that has no channel: its owner or who may claim it, the desk, who joined. */
export function confidants(organisation: Organisation, it: Case): PersonId[] {
  const { complaint } = it;
  const people = [
    ...(complaint.owner === null ? claimants(organisation, complaint) : [complaint.owner]),
    ...organisation.desk.people,
    ...(complaint.investigator === null ? [] : [complaint.investigator]),
    ...it.escalations.flatMap(({ person }) => person ?? []),
  ];
  return [...new Set(people)].filter((person) => !samePerson(organisation, person, complaint.subject));
}

/** The relieved owner hears of it, unless they are the one who is named. */
function relief(organisation: Organisation, moved: Complaint, owner: PersonId): NoticeDraft[] {
  const line = threadNotices(moved, `owner-removed:${moved.version + 1}`, { type: 'owner-removed', owner });
  if (samePerson(organisation, owner, moved.subject)) return line;
  return [
    ...line,
    {
      key: `relieved:${moved.id}:${moved.version + 1}:${owner}`,
      lane: personLane(owner),
      body: { kind: 'direct', person: owner, say: { type: 'relieved' } },
    },
  ];
}
