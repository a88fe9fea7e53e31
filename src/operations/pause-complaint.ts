import { type PausePlan, pause } from '../domain/pause.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Lets the clocks rest while the complainant or a third party is waited for. */
export function pauseComplaint(context: Context, deed: Deed, plan: PausePlan) {
  return act(context, deed, (facts) => pause(facts, plan));
}
