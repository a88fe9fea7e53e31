import { waitingTransfer } from '../domain/transfer.ts';
import { answerTransfer as answer } from '../domain/transfer-answer.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';
import { readingsFor } from './readings.ts';

/** The other department accepts the complaint, or declines with a reason. */
export function answerTransfer(
  context: Context,
  deed: Deed,
  given: { accepted: true } | { accepted: false; reason: string },
) {
  return act(context, deed, async (facts) => {
    if (!given.accepted) return answer(facts, given);
    const { complaint } = facts.it;
    const department = waitingTransfer(facts.it)?.to ?? complaint.department;
    const readings = await readingsFor(context, complaint.workspace, facts.organisation, {
      department,
      subject: complaint.subject,
    });
    return answer(facts, { accepted: true, readings });
  });
}
