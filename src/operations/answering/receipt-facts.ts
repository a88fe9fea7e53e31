import { waitingApproval } from '../../domain/answering/approval.ts';
import type { ReceiptFacts } from '../../domain/answering/receipt-facts.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Context } from '../context.ts';

/** What is offered elsewhere on the same receipt, and who may approve in whose name: read where that is asked. */
export async function receiptFacts(context: Context, it: Case): Promise<ReceiptFacts> {
  return waitingApproval(it) === undefined ? { others: [], delegations: [] } : readReceipt(context, it);
}

export async function readReceipt(
  context: Context,
  { complaint }: Pick<Case, 'complaint'>,
): Promise<ReceiptFacts> {
  const { workspace, receipt, id } = complaint;
  const [others, delegations] = await Promise.all([
    receipt === null ? [] : context.store.remediesOfReceipt(workspace, receipt, id),
    context.store.delegations(workspace, context.now()),
  ]);
  return { others, delegations };
}
