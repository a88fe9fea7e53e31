import { samePerson } from '../../domain/people/people.ts';
import type { Delegation } from '../../domain/people/records.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/** Whom this visitor lets approve in their name, now or later. */
export async function readDelegations(
  context: Context,
  { workspace, person }: Visitor,
): Promise<Delegation[]> {
  const [{ organisation }, standing] = await Promise.all([
    context.policies.of(workspace),
    context.store.delegations(workspace, context.now()),
  ]);
  return standing.filter(({ giver }) => samePerson(organisation, giver, person));
}
