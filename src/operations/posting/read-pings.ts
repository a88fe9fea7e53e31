import { isStillDue } from '../../domain/clocks/still-due.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import { bodyOf, type NoticeBody } from '../../domain/facts/notice.ts';
import type { Context } from '../context.ts';
import { mayBeTold } from './may-be-told.ts';
import { readNoticedCase } from './read-noticed-case.ts';

export interface DuePing {
  it: Case;
  body: Extract<NoticeBody, { kind: 'ping' }>;
}

/** Those pings that have something to say to their person; at `sentAt`, when they went out, if that is given. */
export async function readPings(
  context: Context,
  notices: readonly Notice[],
  sentAt?: number,
): Promise<DuePing[]> {
  const pings = await Promise.all(
    notices.map(async (notice): Promise<DuePing[]> => {
      const [it, body] = [await readNoticedCase(context, notice), bodyOf(notice)];
      if (it === undefined || body.kind !== 'ping' || !isStillDue(it, body, sentAt)) return [];
      return (await mayBeTold(context, it, body)) ? [{ it, body }] : [];
    }),
  );
  return pings.flat();
}
