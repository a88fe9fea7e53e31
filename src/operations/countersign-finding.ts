import { sign } from '../domain/signature.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Puts somebody's signature under the finding of a major complaint, as they have read it (`mark`). */
export function countersignFinding(context: Context, deed: Deed, { mark }: { mark: string }) {
  return act(context, deed, (facts) => sign(facts, mark));
}
