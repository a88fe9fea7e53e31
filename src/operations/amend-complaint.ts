import { type Amendment, amend } from '../domain/amendment.ts';
import { receiptNumberOf } from '../domain/form.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';
import { readingsFor } from './readings.ts';
import { receiptFacts } from './receipt-facts.ts';

/** Corrects what was filed; another category may bring another department, another receipt another approval. */
export function amendComplaint(
  context: Context,
  deed: Deed,
  { changes: typed, reason }: Pick<Amendment, 'changes' | 'reason'>,
) {
  const changes = {
    ...typed,
    ...('receipt' in typed ? { receipt: receiptNumberOf(typed.receipt ?? '') } : {}),
  };
  return act(context, deed, async (facts) => {
    const { complaint } = facts.it;
    const { workspace, subject, department: present } = complaint;
    const category = facts.organisation.categories.find(({ id }) => id === changes.category);
    const department = category?.department ?? present;
    const readings = await readingsFor(context, workspace, facts.organisation, { department, subject });
    const { receipt = complaint.receipt } = changes;
    const sharing = await receiptFacts(context, { ...facts.it, complaint: { ...complaint, receipt } });
    return amend(facts, { changes, reason, readings, receipt: sharing });
  });
}
