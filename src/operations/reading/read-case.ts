import { waitingApproval } from '../../domain/answering/approval.ts';
import { decideApproval } from '../../domain/answering/approval-verdict.ts';
import type { Case } from '../../domain/facts/case.ts';
import { type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { refuseReading } from '../../domain/people/reading-right.ts';
import { factsOf } from '../commit.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/** The whole case, for those who may read it. By id or by reference. */
export async function readCase(
  context: Context,
  visitor: Visitor,
  which: { complaint: string } | { reference: string },
): Promise<Case | Refusal> {
  if (visitor.outsider) return refuse({ code: 'outsider' });
  const it =
    'complaint' in which
      ? await context.store.case(visitor.workspace, which.complaint)
      : await context.store.caseByReference(visitor.workspace, which.reference);
  if (it === undefined) return refuse({ code: 'not-found' });
  const { organisation } = await context.policies.of(visitor.workspace);
  const refusal = refuseReading(organisation, it, visitor.person);
  if (refusal === undefined || (await mayDecide(context, visitor, it))) return it;
  return refusal;
}

/** Whoever may decide on a request to approve sees what for, whether they were asked or not. */
async function mayDecide(context: Context, { person }: Visitor, it: Case): Promise<boolean> {
  if (waitingApproval(it) === undefined) return false;
  return decideApproval.refuse(await factsOf(context, it, person)) === undefined;
}
