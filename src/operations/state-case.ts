import { stateCase as state } from '../domain/hearing.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** One side of a hearing states its case. */
export function stateCase(context: Context, deed: Deed, stated: { department: string; text: string }) {
  return act(context, deed, (facts) => state(facts, stated));
}
