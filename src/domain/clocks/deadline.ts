import type { PersonId } from '../facts/actor.ts';
import type { Duration } from '../facts/duration.ts';
import type { Calendar, Organisation } from '../facts/organisation.ts';
import { addWorkingTime, type IsHoliday, workingMinutesBetween } from '../facts/working-time.ts';
import type { Write } from '../facts/write.ts';
import { change, insert } from '../facts/write.ts';
import type { Complaint } from '../filing/records.ts';
import { departmentOf } from '../people/people.ts';
import { type Clock, targetOwner, usualTarget } from './clock.ts';
import type { Deadline } from './records.ts';

/** Which dates are holidays in a calendar of the organisation file. */
export type Timetable = (calendar: string) => (isoDate: string) => boolean;

/** The share of the time after which the owner is nudged. */
const nudgeShare = 0.75;

/**
 * Starts a clock: `dueAt` lies the policy's target after `from`, in the department's working time or in
 * the calendar that the target names (rules §4).
 */
export function startDeadline(
  complaint: Pick<Complaint, 'id' | 'workspace' | 'department' | 'severity'> & Partial<Complaint>,
  clock: Clock,
  from: number,
  frame: { id: string; policy: Organisation; timetable: Timetable; holder?: PersonId },
): Deadline {
  const { calendar, isHoliday } = clockworkOf(complaint, frame);
  const dueAt = addWorkingTime({
    calendar,
    isHoliday,
    from,
    duration: targetOf(frame.policy, clock, complaint),
  });
  const nudgeAt = nudgeBetween({ calendar, isHoliday }, from, dueAt);
  return {
    id: frame.id,
    workspace: complaint.workspace,
    complaint: complaint.id,
    clock,
    startedAt: from,
    nudgeAt,
    dueAt,
    lookAt: nudgeAt,
    nudgedAt: null,
    metAt: null,
    cancelledAt: null,
    breachedAt: null,
    breachedBy: null,
    breachedIn: null,
    holder: frame.holder ?? null,
  };
}

/** After three quarters of the working time between two instants. */
export function nudgeBetween(work: Clockwork, from: number, to: number): number {
  const minutes = workingMinutesBetween({ ...work, from, to });
  const value = minutes * nudgeShare;
  return addWorkingTime({ ...work, from, duration: { unit: 'minutes', value } });
}

export interface Clockwork {
  calendar: Calendar;
  isHoliday: IsHoliday;
}

/** The calendar in which a complaint's time is counted: its target's, or its department's (rules §4). */
export function clockworkOf(
  complaint: Pick<Complaint, 'department' | 'severity'>,
  { policy, timetable }: { policy: Organisation; timetable: Timetable },
): Clockwork {
  const name =
    policy.targets[complaint.severity].calendar ??
    departmentOf(policy, complaint.department)?.calendar ??
    'always';
  const calendar = policy.calendars[name] ?? { kind: 'always', timezone: policy.workspace.timezone };
  return { calendar, isHoliday: timetable(name) };
}

/**
 * By severity and category (rules §4). A second stage answers within its own target, a hearing ends
 * within the escalation's.
 */
function targetOf(
  policy: Organisation,
  clock: Clock,
  complaint: Pick<Complaint, 'severity'> & Partial<Complaint>,
): Duration {
  const targets = policy.targets[complaint.severity];
  const named = targetOwner(clock);
  const secondStage = clock === 'response' && (complaint.secondStageAt ?? null) !== null;
  const own = policy.categories.find(({ id }) => id === complaint.category)?.targets?.[complaint.severity];
  // A policy version of an earlier release names no target for a clock that came later.
  const kept: Duration | undefined = targets[named];
  return (secondStage ? targets.secondStage : own?.[named]) ?? kept ?? usualTarget(named, complaint.severity);
}

export type Lapse = 'breach' | 'nudge';

/** What has happened to a running deadline by `now`, if anything new. */
export function whatLapsed(deadline: Deadline, now: number): Lapse | undefined {
  if (!isRunning(deadline) || deadline.breachedAt !== null) return undefined;
  if (now >= deadline.dueAt) return 'breach';
  if (now >= deadline.nudgeAt && deadline.nudgedAt === null) return 'nudge';
  return undefined;
}

export function isRunning(deadline: Deadline): boolean {
  return deadline.metAt === null && deadline.cancelledAt === null;
}

export function isOverdue(deadline: Deadline, now: number): boolean {
  return isRunning(deadline) && now >= deadline.dueAt;
}

export function startWrite(deadline: Deadline): Write {
  return insert('deadlines', deadline);
}

/** Stops the running deadlines of these clocks: met, or no longer wanted. */
export function stopWrites(
  deadlines: readonly Deadline[],
  clocks: readonly Clock[],
  how: { metAt: number } | { cancelledAt: number },
): Write[] {
  return deadlines
    .filter((deadline) => isRunning(deadline) && clocks.includes(deadline.clock))
    .map((deadline) =>
      change('deadlines', { workspace: deadline.workspace, id: deadline.id }, { ...how, lookAt: null }),
    );
}
