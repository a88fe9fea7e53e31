import type { Clock, Organisation } from './organisation.ts';
import { departmentOf } from './people.ts';
import type { Complaint, Deadline } from './records.ts';
import { addWorkingTime, workingMinutesBetween } from './working-time.ts';
import type { Write } from './write.ts';
import { change, insert } from './write.ts';

/** Which dates are holidays in a calendar of the organisation file. */
export type Timetable = (calendar: string) => (isoDate: string) => boolean;

/** The share of the time after which the owner is nudged. */
const nudgeShare = 0.75;

/**
 * Starts a clock: `dueAt` lies the policy's target after `from`, in the department's working time or in
 * the calendar that the target names (PRODUCT §4).
 */
export function startDeadline(
  complaint: Pick<Complaint, 'id' | 'workspace' | 'department' | 'severity'>,
  clock: Clock,
  from: number,
  frame: { id: string; policy: Organisation; timetable: Timetable },
): Deadline {
  const targets = frame.policy.targets[complaint.severity];
  const name = targets.calendar ?? departmentOf(frame.policy, complaint.department)?.calendar ?? 'always';
  const calendar = frame.policy.calendars[name] ?? {
    kind: 'always' as const,
    timezone: frame.policy.workspace.timezone,
  };
  const isHoliday = frame.timetable(name);
  const dueAt = addWorkingTime({ calendar, isHoliday, from, duration: targets[clock] });
  const minutes = workingMinutesBetween({ calendar, isHoliday, from, to: dueAt });
  const nudgeAt = addWorkingTime({
    calendar,
    isHoliday,
    from,
    duration: { unit: 'minutes', value: minutes * nudgeShare },
  });
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
  };
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
