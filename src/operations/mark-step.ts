import { markStep as mark, type StepMark } from '../domain/step.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Ticks a step of a playbook, or takes that back. */
export function markStep(context: Context, deed: Deed, which: StepMark) {
  return act(context, deed, (facts) => mark(facts, which));
}
