import type { PersonId } from '../../domain/facts/actor.ts';
import { type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { put, remove } from '../../domain/facts/write.ts';
import { type AbsencePlan, absenceProblem, refuseAbsence } from '../../domain/people/absence.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

type Problem = NonNullable<ReturnType<typeof absenceProblem>>;

/** Says that somebody is away from now until they return, and who stands in. Said again, it replaces. */
export async function planAbsence(
  context: Context,
  visitor: Visitor,
  plan: AbsencePlan,
): Promise<'planned' | { problem: Problem } | Refusal> {
  const { workspace } = visitor;
  const refusal = await refusalFor(context, visitor, plan.person);
  if (refusal !== undefined) return refusal;
  const { organisation } = await context.policies.of(workspace);
  const now = context.now();
  const problem = absenceProblem(organisation, plan, now);
  if (problem !== undefined) return { problem };
  const row = { workspace, ...plan, startsAt: now, plannedBy: visitor.person, plannedAt: now };
  await context.store.commit([put('absences', row)]);
  context.policies.forget(workspace);
  return 'planned';
}

/** Says that somebody is there again. */
export async function endAbsence(
  context: Context,
  visitor: Visitor,
  person: PersonId,
): Promise<'ended' | Refusal> {
  const refusal = await refusalFor(context, visitor, person);
  if (refusal !== undefined) return refusal;
  await context.store.commit([remove('absences', { workspace: visitor.workspace, person })]);
  context.policies.forget(visitor.workspace);
  return 'ended';
}

async function refusalFor(
  context: Context,
  visitor: Visitor,
  person: PersonId,
): Promise<Refusal | undefined> {
  if (visitor.outsider) return refuse({ code: 'outsider' });
  const { organisation } = await context.policies.of(visitor.workspace);
  return refuseAbsence(organisation, visitor.person, person);
}
