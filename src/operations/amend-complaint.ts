import { type Amendment, amend } from '../domain/amendment.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';
import { readingsFor } from './readings.ts';

/** Corrects what was filed; another category may bring another department. */
export function amendComplaint(context: Context, deed: Deed, amendment: Omit<Amendment, 'readings'>) {
  return act(context, deed, async (facts) => {
    const { workspace, subject, department: present } = facts.it.complaint;
    const category = facts.organisation.categories.find(({ id }) => id === amendment.changes.category);
    const department = category?.department ?? present;
    const readings = await readingsFor(context, workspace, facts.organisation, { department, subject });
    return amend(facts, { ...amendment, readings });
  });
}
