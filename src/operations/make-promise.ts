import { makePromise as make, type PromisePlan } from '../domain/promise.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Logs a promise that was made to the complainant. */
export function makePromise(context: Context, deed: Deed, plan: PromisePlan) {
  return act(context, deed, (facts) => make(facts, plan));
}
