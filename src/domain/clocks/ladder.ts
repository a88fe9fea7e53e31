/** Who joins a complaint when it goes one level up (rules §4 and §6). */

import type { PersonId } from '../facts/actor.ts';
import type { Case } from '../facts/case.ts';
import type { Facts } from '../facts/decision.ts';
import type { Organisation } from '../facts/organisation.ts';
import type { Complaint } from '../filing/records.ts';
import { presentOf } from '../people/absence.ts';
import { departmentOf, entryOf, outranks, samePerson } from '../people/people.ts';
import { type Clock, isDesks } from './clock.ts';
import type { Escalation } from './records.ts';

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
export function ladderOf(
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
