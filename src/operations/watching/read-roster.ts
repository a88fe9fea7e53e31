import { setImmediate } from 'node:timers/promises';
import { type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { isWorkingMoment } from '../../domain/facts/working-time.ts';
import { departmentOf, slackOf } from '../../domain/people/people.ts';
import { type OnHand, onHandAt } from '../../domain/watching/on-hand.ts';
import { gapsAt, preflightOf, preflightWeek } from '../../domain/watching/preflight.ts';
import { inCommon } from '../../domain/watching/preflight-common.ts';
import type { Gap, Hole } from '../../domain/watching/preflight-hole.ts';
import type { Roster } from '../../domain/watching/preflight-roster.ts';
import { type Unavoidable, unavoidable } from '../../domain/watching/preflight-subject.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/** Who is in the organisation, who is away, and whom Slack can reach as far as it was asked. */
export async function readRoster(context: Context, workspace: string): Promise<Roster> {
  const [{ organisation }, absences] = await Promise.all([
    context.policies.of(workspace),
    context.store.absences(workspace),
  ]);
  const reached = await Promise.all(
    organisation.people.map(async ({ id, slack }) => {
      if (slack === undefined) return [];
      const profile = await context.store.profile(workspace, slack);
      return profile?.deactivated || profile?.external ? [] : [id];
    }),
  );
  const people = new Set(reached.flat());
  const bySlack = new Map(organisation.people.map(({ id, slack }) => [slack, id]));
  return {
    organisation,
    absences,
    inSlack: (person) => people.has(person) || people.has(bySlack.get(slackOf(organisation, person)) ?? ''),
  };
}

/**
 * Where nobody would be there in the week `[from, to)` that begins now. Between two departments whatever waits
 * gets its turn: many people in many departments take seconds.
 */
export async function findHoles(
  context: Context,
  workspace: string,
): Promise<{ holes: Hole[]; from: number; to: number }> {
  const [roster, { timetable }] = await Promise.all([
    readRoster(context, workspace),
    context.policies.of(workspace),
  ]);
  const from = context.now();
  const holes: Hole[][] = [];
  for (const department of roster.organisation.departments) {
    holes.push(preflightOf(roster, timetable, department, from));
    await setImmediate();
  }
  return { holes: inCommon(holes), from, to: from + preflightWeek };
}

export interface Watched {
  watch: OnHand;
  working: boolean;
  /** What nobody could do then, were a complaint about somebody. */
  about: Extract<Gap, { kind: 'about' }>[];
  top: Unavoidable;
}

/** Who is there for a department at an instant, for any of the staff. */
export async function readOnHand(
  context: Context,
  visitor: Visitor,
  asked: { department: string; at: number },
): Promise<Watched | Refusal> {
  if (visitor.outsider) return refuse({ code: 'outsider' });
  const roster = await readRoster(context, visitor.workspace);
  const { organisation, timetable } = await context.policies.of(visitor.workspace);
  const department = departmentOf(organisation, asked.department);
  const calendar = department === undefined ? undefined : organisation.calendars[department.calendar];
  if (department === undefined || calendar === undefined) return refuse({ code: 'not-found' });
  const working = isWorkingMoment({ calendar, isHoliday: timetable(department.calendar), at: asked.at });
  const holes = gapsAt(roster, department, asked.at).map((gap) => ({
    departments: [department.id],
    gap,
    from: asked.at,
    to: asked.at,
  }));
  return {
    watch: onHandAt(roster, department, asked.at),
    working,
    about: inCommon([holes]).flatMap(({ gap }) => (gap.kind === 'about' ? [gap] : [])),
    top: unavoidable(organisation, [department]),
  };
}
