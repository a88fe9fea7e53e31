import { waitingTransfer } from '../../domain/routing/transfer.ts';
import { answerTransfer as answer } from '../../domain/routing/transfer-answer.ts';
import type { Deed } from '../act.ts';
import type { Context } from '../context.ts';
import { perform } from '../perform.ts';
import { audiencesFor } from './audiences.ts';

/** The other department accepts the complaint, or declines with a reason. */
export function answerTransfer(
  context: Context,
  deed: Deed,
  given: { accepted: true } | { accepted: false; reason: string },
) {
  if (!given.accepted) return perform(context, deed, answer, given);
  return perform(context, deed, answer, async ({ it, organisation }) => {
    const { workspace, subject, department: present } = it.complaint;
    const department = waitingTransfer(it)?.to ?? present;
    const audiences = await audiencesFor(context, workspace, organisation, { department, subject });
    return { accepted: true as const, audiences };
  });
}
