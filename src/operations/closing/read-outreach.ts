import { refuseOutreach } from '../../domain/closing/outreach.ts';
import type { OutreachContact } from '../../domain/closing/records.ts';
import type { Case } from '../../domain/facts/case.ts';
import { isRefusal, type Refusal } from '../../domain/facts/refusal.ts';
import { factsOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { readCase } from '../reading/read-case.ts';
import type { Visitor } from '../visitor.ts';

/** The list of a case for those who work on it: still to be reached first. */
export async function readOutreach(
  context: Context,
  visitor: Visitor,
  complaint: string,
): Promise<{ it: Case; rows: OutreachContact[] } | Refusal> {
  const it = await readCase(context, visitor, { complaint });
  if (isRefusal(it)) return it;
  const refusal = refuseOutreach(await factsOf(context, it, visitor.person));
  if (refusal !== undefined) return refusal;
  const rows = await context.store.outreachOf(visitor.workspace, complaint);
  return { it, rows: [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))] };
}

function isOpen({ outcome }: OutreachContact): boolean {
  return outcome === null || outcome === 'not-reached';
}
