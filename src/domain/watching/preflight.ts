import { signers } from '../answering/countersignature.ts';
import type { Timetable } from '../clocks/deadline.ts';
import type { Department, Organisation } from '../facts/organisation.ts';
import { nextWorkingMoment } from '../facts/working-time.ts';
import { outranks, samePerson } from '../people/people.ts';
import type { Absence } from '../people/records.ts';
import { asOf, filled, seatOf, watchOf } from './on-hand.ts';
import { inCommon } from './preflight-common.ts';
import type { Gap, Hole } from './preflight-hole.ts';
import type { Roster } from './preflight-roster.ts';
import { type Alike, about, missingAbout, possibleSubjects } from './preflight-subject.ts';

/**
 * Ladder preflight (rules §4): where in the coming week nobody would be there for a department, whomever a
 * complaint is about.
 */

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

/** The instants of the week at which somebody leaves or returns, with its ends. */
function changesOf(absences: readonly Absence[], now: number): number[] {
  const inside = absences
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .filter((at) => at > now && at < now + preflightWeek);
  return [...new Set([now, ...inside, now + preflightWeek])].sort((one, other) => one - other);
}
