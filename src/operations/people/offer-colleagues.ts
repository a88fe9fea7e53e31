import type { PersonEntry } from '../../domain/facts/organisation.ts';
import { holdsTyped } from '../../domain/reading/typed.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/** The people of the organisation by what was typed; an outsider learns no name. */
export async function offerColleagues(
  context: Context,
  visitor: Visitor,
  typed: string,
): Promise<PersonEntry[]> {
  if (visitor.outsider) return [];
  const { organisation } = await context.policies.of(visitor.workspace);
  return organisation.people.filter(({ id, name }) => holdsTyped(typed, name, id));
}
