import { rule } from '../../domain/routing/ruling.ts';
import type { Deed } from '../act.ts';
import type { Context } from '../context.ts';
import { perform } from '../perform.ts';
import { audiencesFor } from './audiences.ts';

/** The desk rules which department is responsible. */
export function ruleHearing(context: Context, deed: Deed, ruled: { department: string; reasons: string }) {
  return perform(context, deed, rule, async ({ it, organisation }) => {
    const { workspace, subject } = it.complaint;
    const { department } = ruled;
    const audiences = await audiencesFor(context, workspace, organisation, { department, subject });
    return { ...ruled, audiences };
  });
}
