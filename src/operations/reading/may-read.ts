import { emptyCase } from '../../domain/facts/case.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { maySee } from '../../domain/people/reading-right.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/** Whether a visitor may read a complaint that was found; the whole case is loaded only where the rest of it decides. */
export async function mayRead(context: Context, visitor: Visitor, complaint: Complaint): Promise<boolean> {
  const { workspace, person, outsider } = visitor;
  if (outsider) return false;
  const { organisation } = await context.policies.of(workspace);
  if (maySee(organisation, emptyCase(complaint), person)) return true;
  const it = await context.store.case(workspace, complaint.id);
  return it !== undefined && maySee(organisation, it, person);
}
