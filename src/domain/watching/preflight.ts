/**
 * Ladder preflight (rules §4): who is there for a department at a moment, and where in the coming week
 * nobody would be, whomever a complaint is about. Somebody is reachable who has a Slack account in use and
 * is not away; a substitute counts for them.
 */

import { signers } from '../answering/countersignature.ts';
import type { Timetable } from '../clocks/deadline.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Department, Organisation } from '../facts/organisation.ts';
import { nextWorkingMoment } from '../facts/working-time.ts';
import { present } from '../people/absence.ts';
import { departmentOf, entryOf, isOfDepartment, outranks, rankOf, samePerson } from '../people/people.ts';
import type { Absence } from '../people/records.ts';
import { inCommon } from './preflight-common.ts';
import type { Gap, Hole } from './preflight-hole.ts';
import type { Roster } from './preflight-roster.ts';
import { type Alike, about, missingAbout, possibleSubjects } from './preflight-subject.ts';

export interface Seat {
  person: PersonId;
  /** Who sits there at that moment: the person, a substitute, or nobody. */
  filledBy: PersonId | null;
  why: 'there' | 'substitute' | 'away' | 'unreachable';
}

export interface OnHand {
  claim: Seat[];
  ladder: Seat[];
  callback: Seat[];
}

/** Who is there for a department at an instant. */
export function onHandAt(roster: Roster, department: Department, at: number): OnHand {
  return watchOf(roster, asOf(roster, at), department);
}

function watchOf(roster: Roster, organisation: Organisation, department: Department): OnHand {
  const seats = (people: readonly PersonId[]) => people.map((person) => seatOf(roster, organisation, person));
  return {
    claim: seats(entitled(organisation, department)),
    ladder: seats(ladderOf(organisation, department)),
    callback: seats(organisation.desk.people),
  };
}

/** How far the preflight looks ahead, in milliseconds. */
export const preflightWeek = 7 * 24 * 60 * 60 * 1000;

/** Where a week from `now` has gaps, department by department, and then what they have in common. */
export function preflight(roster: Roster, timetable: Timetable, now: number): Hole[] {
  const { departments } = roster.organisation;
  return inCommon(departments.map((department) => preflightOf(roster, timetable, department, now)));
}

/**
 * Where one department's week from `now` has gaps. Between two changes of who is away every hour and holiday is
 * alike: major complaints are counted around the clock, so that a gap matters whenever it is; one that lies
 * wholly outside a department's working time is left out where its major complaints follow that too.
 */
export function preflightOf(
  roster: Roster,
  timetable: Timetable,
  department: Department,
  now: number,
): Hole[] {
  const instants = changesOf(roster.absences, now);
  const groups = possibleSubjects(roster, department);
  const holes: Hole[] = [];
  const last = new Map<string, Hole>();
  for (const [index, from] of instants.slice(0, -1).entries()) {
    const to = instants[index + 1] as number;
    if (!counts(roster.organisation, timetable, department, from, to)) continue;
    for (const gap of gapsAt(roster, department, from, groups)) {
      const key = JSON.stringify(gap);
      const same = last.get(key);
      // One gap in a row is one hole.
      if (same?.to === from) same.to = to;
      else {
        const hole = { departments: [department.id], gap, from, to };
        holes.push(hole);
        last.set(key, hole);
      }
    }
  }
  return holes;
}

/** The gaps of a department at an instant, whomever a complaint is about. */
export function gapsAt(
  roster: Roster,
  department: Department,
  at: number,
  groups: readonly Alike[] = possibleSubjects(roster, department),
): Gap[] {
  const organisation = asOf(roster, at);
  const gaps = gapsOf(roster, organisation, department);
  // What nobody can do anyway is not said again for each subject.
  const said: readonly string[] = gaps.map(({ kind }) => kind);
  const more = missingAbout(roster, organisation, department, groups).filter(
    ({ duty }) => !said.includes(duty),
  );
  return [...gaps, ...more.map((missing) => ({ kind: 'about' as const, ...missing }))];
}

/** Whether any clock of the department can run in `[from, to)`. */
function counts(
  organisation: Organisation,
  timetable: Timetable,
  department: Department,
  from: number,
  to: number,
): boolean {
  const names = [organisation.targets.ordinary.calendar, organisation.targets.major.calendar];
  return names.some((named) => {
    const name = named ?? department.calendar;
    const calendar = organisation.calendars[name];
    if (calendar === undefined || calendar.kind === 'always') return true;
    return nextWorkingMoment({ calendar, isHoliday: timetable(name), from }) < to;
  });
}

function gapsOf(roster: Roster, organisation: Organisation, department: Department): Gap[] {
  const { claim, ladder, callback } = watchOf(roster, organisation, department);
  const owners = filled(claim);
  const rungs = filled(ladder);
  const callers = filled(callback);
  const alone = owners.find(
    (owner) =>
      !rungs.some((rung) => !samePerson(organisation, rung, owner) && !outranks(organisation, owner, rung)),
  );
  const stand = organisation.desk.callsWhenOwner;
  const deskOwner = callers.find(
    (owner) =>
      ![...callers, ...(stand === undefined ? [] : filled([seatOf(roster, organisation, stand)]))].some(
        (caller) => !samePerson(organisation, caller, owner),
      ),
  );
  return [
    ...(owners.length === 0 ? [{ kind: 'claim' as const }] : []),
    ...ladder
      .filter(({ filledBy }) => filledBy === null)
      .map(({ person }) => ({ kind: 'rung' as const, person })),
    ...(alone === undefined ? [] : [{ kind: 'ladder' as const }]),
    ...(callers.length === 0 ? [{ kind: 'callback' as const }] : []),
    ...(deskOwner === undefined ? [] : [{ kind: 'callback-of-owner' as const, person: deskOwner }]),
    ...(['head', 'audit'] as const).filter((signedAs) => !someSign(signedAs)).map((kind) => ({ kind })),
  ];

  function someSign(signedAs: 'head' | 'audit'): boolean {
    const complaint = about(department, { subject: null, restricted: false }, null);
    return signers(organisation, { complaint, points: [], signatures: [] }, signedAs).some(roster.inSlack);
  }
}

/** Of the department and of its minimum rank. */
function entitled(organisation: Organisation, department: Department): PersonId[] {
  const lowest = organisation.ranks.indexOf(department.minimumClaimRank);
  return organisation.people
    .map(({ id }) => id)
    .filter(
      (person) => isOfDepartment(organisation, person, department) && rankOf(organisation, person) >= lowest,
    );
}

function ladderOf(organisation: Organisation, department: Department): PersonId[] {
  const { executive } = organisation.leadership;
  const rungs = departmentOf(organisation, department.id)?.ladder ?? [];
  return [...new Set([...rungs, ...(executive === undefined ? [] : [executive])])];
}

function seatOf({ inSlack }: Roster, organisation: Organisation, person: PersonId): Seat {
  const there = present(organisation, person);
  if (there === null) return { person, filledBy: null, why: 'away' };
  if (entryOf(organisation, there) === undefined || !inSlack(there)) {
    return { person, filledBy: null, why: 'unreachable' };
  }
  return { person, filledBy: there, why: samePerson(organisation, there, person) ? 'there' : 'substitute' };
}

function filled(seats: readonly Seat[]): PersonId[] {
  return [...new Set(seats.flatMap(({ filledBy }) => filledBy ?? []))];
}

const remembered = new WeakMap<Roster, Map<number, Organisation>>();

/** The organisation at an instant; the same one when it is asked for again, so that its people are indexed once. */
function asOf(roster: Roster, at: number): Organisation {
  const { organisation, absences } = roster;
  const known = remembered.get(roster) ?? new Map<number, Organisation>();
  remembered.set(roster, known);
  const away = absences.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  const found = known.get(at) ?? { ...organisation, today: { absences: away, at } };
  known.set(at, found);
  return found;
}

/** The instants of the week at which somebody leaves or returns, with its ends. */
function changesOf(absences: readonly Absence[], now: number): number[] {
  const inside = absences
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .filter((at) => at > now && at < now + preflightWeek);
  return [...new Set([now, ...inside, now + preflightWeek])].sort((one, other) => one - other);
}
