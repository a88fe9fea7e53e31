import type { ReceiptFacts } from '../domain/approval.ts';
import type { Case } from '../domain/case.ts';
import type { Context } from './context.ts';

/** What is offered elsewhere on the same receipt, and who may approve in whose name. */
export async function receiptFacts(context: Context, { complaint }: Case): Promise<ReceiptFacts> {
  const { workspace, receipt, id } = complaint;
  const [others, delegations] = await Promise.all([
    receipt === null ? [] : context.store.remediesOfReceipt(workspace, receipt, id),
    context.store.delegations(workspace, context.now()),
  ]);
  return { others, delegations };
}
