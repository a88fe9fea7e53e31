import { acknowledgeEscalation } from '../domain/escalation-acknowledgement.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Whoever joined has seen it; the complaint does not climb further for that. */
export function acknowledgeJoining(context: Context, deed: Deed) {
  return act(context, deed, acknowledgeEscalation);
}
