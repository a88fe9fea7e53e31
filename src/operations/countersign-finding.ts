import { sign } from '../domain/signature.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Puts somebody's signature under the finding of a major complaint. */
export function countersignFinding(context: Context, deed: Deed) {
  return act(context, deed, sign);
}
