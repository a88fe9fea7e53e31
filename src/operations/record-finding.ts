import { type Finding, recordFinding as record } from '../domain/finding.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Records what was found on one point. */
export function recordFinding(context: Context, deed: Deed, finding: Finding) {
  return act(context, deed, (facts) => record(facts, finding));
}
