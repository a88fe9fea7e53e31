import type { Decision, Facts } from '../domain/facts/decision.ts';
import { isRefusal, type Refusal, refuse } from '../domain/facts/refusal.ts';
import { changeCase } from './commit.ts';
import type { Context } from './context.ts';
import type { Visitor } from './visitor.ts';

/** One person's action on one complaint. `key` makes its second arrival harmless. */
export interface Deed {
  visitor: Visitor;
  complaint: string;
  key: string;
}

export interface Done {
  done: true;
  complaint: string;
}

/** What somebody does to a complaint, decided by a pure rule. Arrived twice? It was done the first time. */
export async function act(
  context: Context,
  { visitor, complaint, key }: Deed,
  decide: (facts: Facts) => Decision | Refusal | Promise<Decision | Refusal>,
): Promise<Done | Refusal> {
  if (visitor.outsider) return refuse({ code: 'outsider' });
  const { workspace, person: actor } = visitor;
  const changed = await changeCase(context, { workspace, complaint, actor, key }, decide);
  if (isRefusal(changed)) {
    // The first arrival may have done what the second is refused for.
    const before = await context.store.received(workspace, key);
    return before === undefined ? changed : { done: true, complaint };
  }
  if (changed === 'changed') context.wake();
  if (changed === 'gone') return refuse({ code: 'not-found' });
  return changed === 'busy' ? refuse({ code: 'busy' }) : { done: true, complaint };
}
