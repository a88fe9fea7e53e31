import type { Case } from '../../domain/facts/case.ts';
import { type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { refuseReading } from '../../domain/reading/may-read.ts';
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
  return refuseReading(await factsOf(context, it, visitor.person)) ?? it;
}
