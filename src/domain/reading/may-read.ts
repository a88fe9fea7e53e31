import { decideApproval } from '../answering/approval-verdict.ts';
import { countersign } from '../answering/countersignature.ts';
import { recordCallback } from '../closing/callback.ts';
import type { Asked } from '../facts/action.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import { isSubject } from '../people/conflict.ts';
import { deskFor } from '../people/handling-right.ts';
import { maySee } from '../people/reading-right.ts';
import { makeStatement } from '../routing/hearing.ts';
import { answerTransfer } from '../routing/transfer-answer.ts';

/**
 * What is asked of people who may have no other part in a complaint: an approver's delegate, who stands in for the
 * desk, an auditor or a head, and the next above them. Each rule knows itself whom it is for.
 */
const asks = [decideApproval, countersign, recordCallback, answerTransfer, makeStatement];

/** Why this person may not read the whole case (rules §3). Whoever is to do something about it sees what for. */
export function refuseReading(asked: Asked): Refusal | undefined {
  const { it, organisation, actor } = asked;
  const subject = isSubject(organisation, it.complaint, actor);
  if (!subject && (maySee(organisation, it, actor) || asks.some((ask) => ask.refuse(asked) === undefined))) {
    return undefined;
  }
  return refuse({ code: subject ? 'is-subject' : 'may-not-see', who: deskFor(organisation, it.complaint) });
}
