import type { Case } from '../../domain/facts/case.ts';
import type { DirectSay } from '../../domain/facts/notice.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import type { Context } from '../context.ts';

/** The earlier complaint that a message speaks of besides its own; undefined where it speaks of none. */
export async function readEarlier(
  context: Context,
  { complaint: { workspace } }: Case,
  say: DirectSay,
): Promise<Complaint | undefined> {
  return 'earlier' in say ? (await context.store.case(workspace, say.earlier))?.complaint : undefined;
}
