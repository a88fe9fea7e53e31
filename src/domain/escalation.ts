import { presentOf } from './absence.ts';
import { acknowledgers } from './acknowledgement.ts';
import { callers } from './callback-right.ts';
import type { Case } from './case.ts';
import { claimants } from './claim-right.ts';
import { whatLapsed } from './deadline.ts';
import type { Decision, Facts } from './decision.ts';
import { cardNotices, threadNotices } from './decision.ts';
import { causeOf, joinWrites } from './escalation-acknowledgement.ts';
import { deskFor, ownerOrStandIn } from './handling-right.ts';
import type { NoticeDraft, PingReason } from './notice.ts';
import { gatheringLane, personLane } from './notice.ts';
import type { Clock, Organisation } from './organisation.ts';
import { departmentOf, entryOf, outranks, samePerson } from './people.ts';
import type { PingTime } from './quiet-hours.ts';
import type { Complaint, Deadline, Escalation, PersonId } from './records.ts';
import type { EntryDraft } from './register.ts';
import { afterLoss, decisionLoss, losesDecision } from './show-up.ts';
import { strandedNotices } from './stranded.ts';
import { change, type Write } from './write.ts';

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
    notices: [
      ...(joined.length > 0 ? cardNotices(complaint, revision) : []),
      ...notices,
      ...strandedNotices(organisation, it, afterLoss(it, set)),
    ],
  };
}

/**
 * One level up. The next of the ladder who is not there already, not below the owner and above the
 * subject joins (above the owner, where the complainant was not content: the manager follows personally);
 * where the ladder has ended, the executive; then nobody is left to join, and the level still counts.
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
    person: nextOfLadder(organisation, it, joinedNow, clock, because),
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
  because: Escalation['because'],
): PersonId | null {
  const { owner } = it.complaint;
  const line = joiners(organisation, it.complaint, clock);
  const joined = [...it.escalations, ...joinedNow];
  const isAmong = (steps: readonly Escalation[]) => (person: PersonId) =>
    steps.some((step) => samePerson(organisation, person, step.person));
  // Up, never back down to a rung that was left out.
  const highest = line.findLastIndex(
    isAmong(joined.filter((step) => isDesks(step.clock) === isDesks(clock))),
  );
  // Where the complainant was not content a manager follows, not a colleague of the owner's own rank.
  const mayBeside = because === 'lapse' || owner === null;
  const next = line
    .slice(highest + 1)
    .find((person) => !isAmong(joined)(person) && (mayBeside || outranks(organisation, person, owner)));
  return next ?? null;
}

/** Who may join from the ladder, one at each lapse: who is there, not below the owner and above the subject. */
export function joiners(
  organisation: Organisation,
  complaint: Pick<Complaint, 'department' | 'owner' | 'subject'>,
  clock: Clock | null,
): PersonId[] {
  const { owner, subject } = complaint;
  // A late callback or ruling is the desk's: the owner has no part in it.
  const below = isDesks(clock) ? null : owner;
  return presentOf(organisation, ladderOf(organisation, complaint, clock)).filter(
    (person) =>
      entryOf(organisation, person) !== undefined &&
      ![subject, owner].some((other) => samePerson(organisation, person, other)) &&
      (below === null || !outranks(organisation, below, person)) &&
      (subject === null || outranks(organisation, person, subject)),
  );
}

/** The department's ladder, or for the desk's duties its own line; the executive stands above both. */
function ladderOf(
  organisation: Organisation,
  complaint: Pick<Complaint, 'department'>,
  clock: Clock | null,
): PersonId[] {
  const { desk, leadership } = organisation;
  const top = leadership.executive === undefined ? [] : [leadership.executive];
  if (!isDesks(clock)) {
    return [...(departmentOf(organisation, complaint.department)?.ladder ?? []), ...top];
  }
  const manager = entryOf(organisation, desk.lead)?.manager;
  return [desk.lead, ...(manager === undefined ? [] : [manager]), ...top];
}

/** Who did not acknowledge is passed over on the ladder of what had lapsed. */
function rootOf(it: Case, deadline: Deadline): Clock | null {
  return deadline.clock === 'escalation' ? causeOf(it, deadline) : deadline.clock;
}

/** Whose lateness it is. */
function holderOf(organisation: Organisation, it: Case, clock: Clock): PersonId | null {
  return isDesks(clock) ? organisation.desk.lead : it.complaint.owner;
}

/** Acknowledging, calling back and ruling are the desk's, whoever owns the complaint. */
function isDesks(clock: Clock | null): boolean {
  return clock === 'acknowledge' || clock === 'callback' || clock === 'hearing';
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
  if (clock === 'acknowledge') return acknowledgers(organisation, complaint);
  if (clock === 'callback') return callers(organisation, complaint);
  if (clock === 'hearing') return deskFor(organisation, complaint);
  // Whoever stands in for an absent owner can hand it on.
  if (complaint.owner !== null) return ownerOrStandIn(organisation, complaint);
  return claimants(organisation, complaint).slice(0, mostClaimants);
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
