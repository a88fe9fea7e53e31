import { refuseOutreach } from '../../domain/closing/outreach.ts';
import type { OutreachAttempt, OutreachContact } from '../../domain/closing/records.ts';
import type { Case } from '../../domain/facts/case.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/facts/refusal.ts';
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

/** Somebody on the list, and how often they were called; `step-changed` where they are not on it any more. */
export async function readAttempts(
  context: Context,
  visitor: Visitor,
  { complaint, contactKey }: { complaint: string; contactKey: string },
): Promise<{ row: OutreachContact; attempts: OutreachAttempt[] } | Refusal> {
  const found = await readOutreach(context, visitor, complaint);
  if (isRefusal(found)) return found;
  const row = found.rows.find((each) => each.contactKey === contactKey);
  if (row === undefined) return refuse({ code: 'step-changed' });
  return { row, attempts: await context.store.outreachAttempts(visitor.workspace, complaint, contactKey) };
}

function isOpen({ outcome }: OutreachContact): boolean {
  return outcome === null || outcome === 'not-reached';
}
