import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import type { Decision, Facts } from '../facts/decision.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import type { NoticeDraft } from '../facts/notice.ts';
import { gatheringLane, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { EntryDraft } from '../facts/register.ts';
import { change, type Write } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { presentOf } from '../people/absence.ts';
import { callers } from '../people/callback-right.ts';
import { claimants } from '../people/claim-right.ts';
import { deskFor, ownerOrStandIn } from '../people/handling-right.ts';
import { samePerson } from '../people/people.ts';
import { acknowledgers } from './acknowledgement.ts';
import { type Clock, clocks, isDesks } from './clock.ts';
import { whatLapsed } from './deadline.ts';
import { joinWrites } from './joining.ts';
import { climb, ladderOf } from './ladder.ts';
import type { PingTime } from './quiet-hours.ts';
import type { Deadline, Escalation } from './records.ts';
import type { PingReason } from './says.ts';
import { afterLoss, decisionLoss, losesDecision } from './show-up.ts';
import { causeOf } from './stop-clocks.ts';

/** The most people pinged about one complaint that nobody has claimed. */
const mostClaimants = 8;

export type SweepFacts = Omit<Facts, 'actor'>;

/**
 * What the deadlines of one complaint ask for by now (rules §4): a nudge before, and at each lapse a
 * recorded breach, pings, and one step up the ladder. `alone` is false where many complaints lapse at
 * the same time: their people are told in one combined message instead of being mentioned in each thread.
 * `whenFor` says when somebody may be pinged; nobody is mentioned before that.
 */
export function sweepCase(
  facts: SweepFacts,
  alone: boolean,
  whenFor: PingTime = () => facts.now,
): Decision | undefined {
  const { it, now, organisation } = facts;
  const { complaint } = it;
  const writes: Write[] = [];
  const entries: EntryDraft[] = [];
  const notices: NoticeDraft[] = [];
  const joined: Escalation[] = [];
  const set: Partial<Complaint> = {};
  for (const deadline of it.deadlines) {
    const lapse = whatLapsed(deadline, now);
    if (lapse === 'nudge') {
      writes.push(markDeadline(deadline, { nudgedAt: now, lookAt: deadline.dueAt }));
      entries.push({ kind: 'nudged', at: now, actor: { kind: 'system' }, facts: { clock: deadline.clock } });
      notices.push(...nudgeNotices(facts, deadline, whenFor));
    }
    if (lapse === 'breach') {
      const step = climb(facts, joined, rootOf(it, deadline));
      joined.push(step);
      const holder = deadline.holder ?? holderOf(organisation, it, deadline.clock);
      writes.push(
        markDeadline(deadline, {
          breachedAt: deadline.dueAt,
          breachedBy: holder,
          breachedIn: complaint.department,
          lookAt: null,
        }),
        ...joinWrites(facts, step),
      );
      entries.push({
        kind: 'breached',
        at: now,
        actor: { kind: 'system' },
        facts: { clock: deadline.clock, dueAt: deadline.dueAt, level: step.level },
        private: { holder, joins: step.person },
      });
      const lost = losesDecision(complaint, deadline);
      if (lost) {
        const loss = decisionLoss(complaint, now);
        Object.assign(set, loss.set);
        entries.push(loss.entry);
      }
      notices.push(
        ...lapseNotices({ ...facts, it: afterLoss(it, set) }, deadline, step, { alone, lost, whenFor }),
      );
    }
  }
  if (writes.length === 0) return undefined;
  const revision = complaint.revision + 1;
  return {
    set: { ...set, level: complaint.level + joined.length, revision },
    writes,
    entries,
    notices: [...(joined.length > 0 ? cardNotices(complaint, revision) : []), ...notices],
  };
}

/** The clock whose ladder goes on: whoever joined and did not follow is passed over there. */
function rootOf(it: Case, deadline: Deadline): Clock | null {
  return deadline.clock === 'escalation' ? causeOf(it, deadline) : deadline.clock;
}

/** Whose lateness it is. */
function holderOf(organisation: Organisation, it: Case, clock: Clock): PersonId | null {
  return isDesks(clock) ? organisation.desk.lead : it.complaint.owner;
}

function markDeadline(deadline: Deadline, set: Partial<Deadline>): Write {
  return change('deadlines', { workspace: deadline.workspace, id: deadline.id, metAt: null }, set);
}

/** Who has to act on a clock: its holder, the desk, the owner, or those who may become it. */
export function actorsOf(
  organisation: Organisation,
  it: Case,
  clock: Clock,
  holder: PersonId | null = null,
): PersonId[] {
  const { complaint } = it;
  if (holder !== null) return [holder];
  switch (clocks[clock].calls) {
    case 'acknowledgers':
      return acknowledgers(organisation, complaint);
    case 'callers':
      return callers(organisation, complaint);
    case 'desk':
      return deskFor(organisation, complaint);
    default:
      // Whoever stands in for an absent owner can hand it on.
      if (complaint.owner !== null) return ownerOrStandIn(organisation, complaint);
      return claimants(organisation, complaint).slice(0, mostClaimants);
  }
}

/** Everybody whom a sweep of this complaint may ping. */
export function recipients(organisation: Organisation, it: Case): PersonId[] {
  const ladders = (['claim', 'callback'] as const).flatMap((clock) =>
    ladderOf(organisation, it.complaint, clock),
  );
  const actors = it.deadlines.flatMap(({ clock, holder }) => actorsOf(organisation, it, clock, holder));
  return [...new Set([...actors, ...presentOf(organisation, ladders)])];
}

function nudgeNotices(facts: SweepFacts, deadline: Deadline, whenFor: PingTime): NoticeDraft[] {
  return actorsOf(facts.organisation, facts.it, deadline.clock, deadline.holder).map((person) =>
    ping(facts, deadline, person, 'nudge', whenFor),
  );
}

function lapseNotices(
  facts: SweepFacts,
  deadline: Deadline,
  step: Escalation,
  { alone, lost, whenFor }: { alone: boolean; lost: boolean; whenFor: PingTime },
): NoticeDraft[] {
  const { it, organisation, now } = facts;
  const { complaint } = it;
  const actors = actorsOf(organisation, it, deadline.clock, deadline.holder);
  const claimable = complaint.owner === null && deadline.holder === null && !isDesks(deadline.clock);
  const why: PingReason = claimable ? 'claimable' : 'lapsed';
  const joins = step.person;
  // Who joins is told so, and need not hear of the same lapse twice.
  const others = actors.filter((person) => !samePerson(organisation, person, joins));
  return [
    ...threadNotices(complaint, `lapsed:${deadline.id}`, {
      type: 'lapsed',
      clock: deadline.clock,
      dueAt: deadline.dueAt,
      owner: complaint.owner,
      joins,
      mention: alone ? [...others, ...(joins === null ? [] : [joins])].filter(disturbable) : [],
      ...(lost ? { lost } : {}),
    }),
    ...others.map((person) => ping(facts, deadline, person, why, whenFor)),
    ...(joins === null ? [] : [ping(facts, deadline, joins, 'joins', whenFor)]),
  ];

  function disturbable(person: PersonId): boolean {
    return whenFor(person, complaint.severity) <= now;
  }
}

function ping(
  { it, now }: SweepFacts,
  { id, clock, dueAt }: Deadline,
  person: PersonId,
  why: PingReason,
  whenFor: PingTime,
): NoticeDraft {
  const sendAt = whenFor(person, it.complaint.severity);
  return {
    key: `ping:${why}:${id}:${person}`,
    // What waits has a lane of its own, so that it holds up nothing that may go now.
    ...(sendAt > now ? { lane: gatheringLane(person), sendAt } : { lane: personLane(person) }),
    body: { kind: 'ping', person, clock, dueAt, why },
  };
}
