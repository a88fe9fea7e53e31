import type { Case } from './case.ts';
import { whatLapsed } from './deadline.ts';
import type { Decision, Facts } from './decision.ts';
import { cardNotices, threadNotices } from './decision.ts';
import type { NoticeDraft, PingReason } from './notice.ts';
import { personLane } from './notice.ts';
import type { Clock, Organisation } from './organisation.ts';
import { departmentOf, entryOf, outranks, samePerson } from './people.ts';
import { callers, claimants } from './rank.ts';
import type { Deadline, Escalation, PersonId } from './records.ts';
import type { EntryDraft } from './register.ts';
import { change, insert, type Write } from './write.ts';

/** The most people pinged about one complaint that nobody has claimed. */
const mostClaimants = 8;

export type SweepFacts = Omit<Facts, 'actor'>;

/**
 * What the deadlines of one complaint ask for by now (PRODUCT §4): a nudge before, and at each lapse a
 * recorded breach, pings, and one step up the ladder. `alone` is false where many complaints lapse at
 * the same time: their people are told in one combined message instead of being mentioned in each thread.
 */
export function sweepCase(facts: SweepFacts, alone: boolean): Decision | undefined {
  const { it, now, organisation } = facts;
  const { complaint } = it;
  const writes: Write[] = [];
  const entries: EntryDraft[] = [];
  const notices: NoticeDraft[] = [];
  const joined: Escalation[] = [];
  for (const deadline of it.deadlines) {
    const lapse = whatLapsed(deadline, now);
    if (lapse === 'nudge') {
      writes.push(markDeadline(deadline, { nudgedAt: now, lookAt: deadline.dueAt }));
      entries.push({ kind: 'nudged', at: now, actor: { kind: 'system' }, facts: { clock: deadline.clock } });
      notices.push(...nudgeNotices(facts, deadline));
    }
    if (lapse === 'breach') {
      const step = climb(facts, joined, deadline.clock);
      joined.push(step);
      const holder = holderOf(organisation, it, deadline.clock);
      writes.push(
        markDeadline(deadline, { breachedAt: deadline.dueAt, breachedBy: holder, lookAt: null }),
        insert('escalations', step),
      );
      entries.push({
        kind: 'breached',
        at: now,
        actor: { kind: 'system' },
        facts: { clock: deadline.clock, dueAt: deadline.dueAt, level: step.level },
        private: { holder, joins: step.person },
      });
      notices.push(...lapseNotices(facts, deadline, step, alone));
    }
  }
  if (writes.length === 0) return undefined;
  const revision = complaint.revision + 1;
  return {
    set: { level: complaint.level + joined.length, revision },
    writes,
    entries,
    notices: [...(joined.length > 0 ? cardNotices(complaint, revision) : []), ...notices],
  };
}

/**
 * One level up. The next of the ladder who is not there already, not below the owner and above the
 * subject joins; where the ladder has ended, the executive; then nobody is left to join, and the level
 * still counts.
 */
export function climb(
  facts: Pick<Facts, 'it' | 'organisation' | 'now' | 'newId'>,
  joinedNow: readonly Escalation[],
  clock: Clock | null,
  because: Escalation['because'] = 'lapse',
): Escalation {
  const { it, organisation, now } = facts;
  const { complaint } = it;
  return {
    id: facts.newId(),
    workspace: complaint.workspace,
    complaint: complaint.id,
    level: complaint.level + joinedNow.length + 1,
    person: nextOfLadder(organisation, it, joinedNow, clock),
    because,
    clock,
    at: now,
  };
}

function nextOfLadder(
  organisation: Organisation,
  it: Case,
  joinedNow: readonly Escalation[],
  clock: Clock | null,
): PersonId | null {
  const { owner, subject } = it.complaint;
  const there = [...it.escalations, ...joinedNow].map(({ person }) => person);
  // A late callback is the desk's: the owner has no part in it.
  const below = clock === 'callback' ? null : owner;
  const next = ladderOf(organisation, it, clock).find(
    (person) =>
      entryOf(organisation, person) !== undefined &&
      ![subject, owner, ...there].some((other) => samePerson(organisation, person, other)) &&
      (below === null || !outranks(organisation, below, person)) &&
      (subject === null || outranks(organisation, person, subject)),
  );
  return next ?? null;
}

/** The department's ladder, or for a callback the desk's own line; the executive stands above both. */
function ladderOf(organisation: Organisation, it: Case, clock: Clock | null): PersonId[] {
  const { desk, leadership } = organisation;
  const top = leadership.executive === undefined ? [] : [leadership.executive];
  if (clock !== 'callback') {
    return [...(departmentOf(organisation, it.complaint.department)?.ladder ?? []), ...top];
  }
  const manager = entryOf(organisation, desk.lead)?.manager;
  return [desk.lead, ...(manager === undefined ? [] : [manager]), ...top];
}

/** Whose lateness it is. */
function holderOf(organisation: Organisation, it: Case, clock: Clock): PersonId | null {
  return clock === 'callback' ? organisation.desk.lead : it.complaint.owner;
}

function markDeadline(deadline: Deadline, set: Partial<Deadline>): Write {
  return change('deadlines', { workspace: deadline.workspace, id: deadline.id, metAt: null }, set);
}

/** Who has to act on a clock: the callers of the desk, the owner, or those who may become it. */
export function actorsOf(organisation: Organisation, it: Case, clock: Clock): PersonId[] {
  const { complaint } = it;
  if (clock === 'callback') return callers(organisation, complaint);
  if (complaint.owner !== null) return [complaint.owner];
  return claimants(organisation, complaint).slice(0, mostClaimants);
}

function nudgeNotices({ it, organisation }: SweepFacts, deadline: Deadline): NoticeDraft[] {
  return actorsOf(organisation, it, deadline.clock).map((person) => ping(deadline, person, 'nudge'));
}

function lapseNotices(
  { it, organisation }: SweepFacts,
  deadline: Deadline,
  step: Escalation,
  alone: boolean,
): NoticeDraft[] {
  const { complaint } = it;
  const actors = actorsOf(organisation, it, deadline.clock);
  const why: PingReason = complaint.owner === null && deadline.clock !== 'callback' ? 'claimable' : 'lapsed';
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
      mention: alone ? [...others, ...(joins === null ? [] : [joins])] : [],
    }),
    ...others.map((person) => ping(deadline, person, why)),
    ...(joins === null ? [] : [ping(deadline, joins, 'joins')]),
  ];
}

function ping(deadline: Deadline, person: PersonId, why: PingReason): NoticeDraft {
  return {
    key: `ping:${why}:${deadline.id}:${person}`,
    lane: personLane(person),
    body: { kind: 'ping', person, clock: deadline.clock, dueAt: deadline.dueAt, why },
  };
}
