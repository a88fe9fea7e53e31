import { type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { change, insert } from '../../domain/facts/write.ts';
import {
  type DelegationPlan,
  type DelegationProblem,
  delegationProblem,
  refuseDelegating,
} from '../../domain/people/delegation.ts';
import type { Context } from '../context.ts';
import { LostRace } from '../ports/lost-race.ts';
import type { Visitor } from '../visitor.ts';

/** Lets somebody else approve in the visitor's name. `key` makes its second arrival harmless. */
export async function delegateApproval(
  context: Context,
  visitor: Visitor,
  plan: DelegationPlan,
  key: string,
): Promise<'delegated' | { problem: DelegationProblem } | Refusal> {
  const { workspace, person: giver } = visitor;
  if (visitor.outsider) return refuse({ code: 'outsider' });
  const { organisation } = await context.policies.of(workspace);
  const refusal = refuseDelegating(organisation, giver);
  if (refusal !== undefined) return refusal;
  const now = context.now();
  const problem = delegationProblem(organisation, giver, plan, now);
  if (problem !== undefined) return { problem };
  const row = { id: context.newId(), workspace, giver, ...plan, givenAt: now, withdrawnAt: null };
  try {
    const received = insert('received', { workspace, key, at: now, result: row.id });
    await context.store.commit([received, insert('delegations', row)]);
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
  }
  return 'delegated';
}

/** Ends one of the visitor's own delegations; one that has ended stays so. */
export async function endDelegation(context: Context, visitor: Visitor, id: string): Promise<void> {
  const { workspace, person: giver } = visitor;
  const set = { withdrawnAt: context.now() };
  await context.store.commit([
    change('delegations', { workspace, id, giver, withdrawnAt: null }, set, 'any'),
  ]);
}
