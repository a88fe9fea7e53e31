import { acknowledge } from '../domain/acknowledgement.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Notes that the complainant was told that their complaint is here. */
export function acknowledgeComplaint(context: Context, deed: Deed) {
  return act(context, deed, acknowledge);
}
