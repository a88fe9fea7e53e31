import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import type { Context } from '../context.ts';

/** The complaint that a notice is about, as it is now; undefined where it is about none. */
export async function readNoticedCase(
  context: Context,
  { workspace, complaint }: Pick<Notice, 'workspace' | 'complaint'>,
): Promise<Case | undefined> {
  return complaint === null ? undefined : context.store.case(workspace, complaint);
}
