import { keepPromise as keep } from '../domain/promise.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Confirms that a promise was kept. */
export function keepPromise(context: Context, deed: Deed, promise: string) {
  return act(context, deed, (facts) => keep(facts, promise));
}
