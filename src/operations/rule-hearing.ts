import { rule } from '../domain/ruling.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';
import { readingsFor } from './readings.ts';

/** The desk rules which department is responsible. */
export function ruleHearing(context: Context, deed: Deed, ruled: { department: string; reasons: string }) {
  return act(context, deed, async (facts) => {
    const { workspace, subject } = facts.it.complaint;
    const { department } = ruled;
    const readings = await readingsFor(context, workspace, facts.organisation, { department, subject });
    return rule(facts, { ...ruled, readings });
  });
}
