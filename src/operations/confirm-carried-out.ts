import { confirmCarriedOut as confirm } from '../domain/carried-out.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Records that the remedy was carried out. */
export function confirmCarriedOut(context: Context, deed: Deed, note: string | null) {
  return act(context, deed, (facts) => confirm(facts, note));
}
