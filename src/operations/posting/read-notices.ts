import type { Notice } from '../../domain/facts/delivery-records.ts';
import type { Context } from '../context.ts';

/** Everything that was queued about the complaint of a notice, sent or not. */
export async function readNotices(
  context: Context,
  { workspace, complaint }: Pick<Notice, 'workspace' | 'complaint'>,
): Promise<Notice[]> {
  return complaint === null ? [] : context.store.noticesOf(workspace, complaint);
}

/** The pings that went out in one message with this one, itself among them. */
export async function readTogether(
  context: Context,
  { workspace, lane, ts, createdAt: around }: Notice,
): Promise<Notice[]> {
  return ts === null ? [] : context.store.pingsIn({ workspace, lane, ts, around });
}
