import { readFileSync, writeFileSync } from 'node:fs';
import type { Timetable } from '../domain/clocks/deadline.ts';
import type { Organisation } from '../domain/facts/organisation.ts';
import { nextWorkingMoment } from '../domain/facts/working-time.ts';
import { instantAt, localDate, startOfNext } from '../domain/facts/zone.ts';
import type { ClockRequest } from './page-contract.ts';

/** A clock that runs like any other and can be moved forward; it keeps its place over a restart. */
export interface PracticeClock {
  now(): number;
  /** Forward only: an earlier instant changes nothing. */
  moveTo(instant: number): void;
}

export function practiceClock(file: string, opensAt: number): PracticeClock {
  let offset = readOffset(file) ?? opensAt - Date.now();
  const keep = () => writeFileSync(file, JSON.stringify({ offset }));
  keep();
  return {
    now: () => Date.now() + offset,
    moveTo(instant) {
      const moved = instant - Date.now();
      if (moved <= offset) return;
      offset = moved;
      keep();
    },
  };
}

function readOffset(file: string): number | undefined {
  try {
    const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset?: unknown };
    return typeof offset === 'number' ? offset : undefined;
  } catch {
    return undefined;
  }
}

/** Minutes since midnight at which the practice workspace opens: the digest has just been posted. */
const openingMinute = 10 * 60 + 30;

/** The coming Monday morning, in the organisation's zone: a date picked from a real calendar is never in its future. */
export function openingInstant(organisation: Organisation, realNow: number): number {
  return startOfNext(1, openingMinute, organisation.workspace.timezone, realNow);
}

const minute = 60_000;

/** Where a button of the page's clock leads. */
export function clockTarget(
  request: ClockRequest,
  now: number,
  organisation: Organisation,
  timetable: Timetable,
): number {
  const zone = organisation.workspace.timezone;
  switch (request.advance) {
    case 'hour':
      return now + 60 * minute;
    case 'minutes':
      return now + Math.max(0, Math.min(request.minutes ?? 0, 60 * 24 * 31)) * minute;
    case 'monday':
      return startOfNext(1, 9 * 60, zone, now);
    case 'working-morning':
      return nextWorkingMorning(now, organisation, timetable);
  }
}

/** The first opening of the next day on which anybody of the first department works. */
function nextWorkingMorning(now: number, organisation: Organisation, timetable: Timetable): number {
  const zone = organisation.workspace.timezone;
  const name = organisation.departments[0]?.calendar ?? 'always';
  const calendar = organisation.calendars[name];
  const tomorrow = instantAt(localDate(now, zone), 24 * 60, zone);
  if (calendar === undefined || calendar.kind === 'always') return tomorrow + 9 * 60 * minute;
  const work = { calendar, isHoliday: timetable(name) };
  return nextWorkingMoment({ ...work, from: tomorrow });
}
