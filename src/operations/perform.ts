import type { Action } from '../domain/facts/action.ts';
import type { Facts } from '../domain/facts/decision.ts';
import { isRefusal, type Refusal } from '../domain/facts/refusal.ts';
import { act, type Deed, type Done } from './act.ts';
import type { Context } from './context.ts';

/**
 * Does an action on a complaint. `values` is what was typed; where the rule needs to know more than the case says, a
 * function that reads it, asked only where the action is not refused anyway.
 */
export function perform<Values>(
  context: Context,
  deed: Deed,
  action: Action<Values>,
  values: Values | ((facts: Facts) => Promise<Values | Refusal>),
): Promise<Done | Refusal> {
  return act(context, deed, async (facts) => {
    if (!isReader(values)) return action(facts, values);
    const refusal = action.refuse(facts);
    if (refusal !== undefined) return refusal;
    const known = await values(facts);
    return isRefusal(known) ? known : action(facts, known);
  });
}

function isReader<Values>(
  values: Values | ((facts: Facts) => Promise<Values | Refusal>),
): values is (facts: Facts) => Promise<Values | Refusal> {
  return typeof values === 'function';
}
