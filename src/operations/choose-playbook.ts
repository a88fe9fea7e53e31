import { choosePlaybook as choose } from '../domain/step.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Adds a playbook to those that the case follows. */
export function choosePlaybook(context: Context, deed: Deed, playbook: string) {
  return act(context, deed, (facts) => choose(facts, playbook));
}
