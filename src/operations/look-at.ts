import type { Decision, Facts } from '../domain/facts/decision.ts';
import { type Change, changeCase } from './commit.ts';
import { type Context, NoOrganisation } from './context.ts';

/** What time does to a complaint: nobody acts, and where there is nothing to do nothing is written. */
export async function lookAt(
  context: Context,
  change: Omit<Change, 'actor'>,
  rule: (facts: Omit<Facts, 'actor'>) => Decision | undefined | Promise<Decision | undefined>,
): Promise<'changed' | 'unchanged' | 'busy'> {
  try {
    const changed = await changeCase(context, change, ({ actor: _, ...facts }) => rule(facts));
    return changed === 'changed' || changed === 'busy' ? changed : 'unchanged';
  } catch (error) {
    // Connected, but without an organisation file yet.
    if (error instanceof NoOrganisation) return 'unchanged';
    throw error;
  }
}
