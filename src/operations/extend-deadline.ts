import { type ExtensionPlan, extend } from '../domain/extension.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Sets a later deadline, with its reason and the words for the complainant. */
export function extendDeadline(context: Context, deed: Deed, plan: ExtensionPlan) {
  return act(context, deed, (facts) => extend(facts, plan));
}
