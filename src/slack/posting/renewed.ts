import type { Case } from '../../domain/case.ts';
import { bodyOf, type NoticeBody } from '../../domain/notice.ts';
import type { Notice } from '../../domain/records.ts';
import type { Context } from '../../operations/context.ts';
import type { Message } from '../cards/card.ts';
import type { Renderer } from './render.ts';

type PingBody = Extract<NoticeBody, { kind: 'ping' }>;

/** What a sent message says now, and which notices stand in it; undefined where it asks for nothing. */
export async function renewed(
  context: Context,
  render: Renderer,
  { sent, it, body }: { sent: Notice; it: Case; body: NoticeBody },
): Promise<{ message: Message; together?: string[] } | undefined> {
  switch (body.kind) {
    case 'thread':
      return { message: await render.thread(it, body) };
    case 'direct':
      return { message: await render.direct(it, body) };
    case 'channel':
      return { message: await render.channel(it, body) };
    case 'callback-wanted':
      return { message: await render.callbackWanted(it) };
    case 'ping': {
      const { workspace, lane, ts, createdAt: around, sentAt } = sent;
      if (ts === null || sentAt === null) return undefined;
      const all = await context.store.pingsIn({ workspace, lane, ts, around });
      const pings = await pingsOf(context, all, sentAt);
      if (pings.length === 0) return undefined;
      const message = await render.pings(workspace, body.person, pings);
      return { message, together: all.map(({ id }) => id) };
    }
    default:
      return undefined;
  }
}

/** Those that have something to say, or had when they went out. */
export async function pingsOf(context: Context, notices: readonly Notice[], sentAt?: number) {
  const pings = await Promise.all(
    notices.map(async (each) => ({
      it: each.complaint === null ? undefined : await context.store.case(each.workspace, each.complaint),
      body: bodyOf(each) as PingBody,
    })),
  );
  return pings.filter((ping): ping is { it: Case; body: PingBody } => mattered(ping, sentAt));
}

/**
 * A ping whose deadline was met while it waited would only be noise. `sentAt`: whether it had something to say
 * when it went out.
 */
function mattered({ it, body }: { it: Case | undefined; body: PingBody }, sentAt?: number): boolean {
  const still = (end: number | null) => end === null || (sentAt !== undefined && end >= sentAt);
  // What is to be corrected outlives the complaint, and so does asking a level about it.
  const outlives = body.clock === 'corrective' || body.clock === 'escalation';
  if (it === undefined || (!still(it.complaint.closedAt) && !outlives)) return false;
  return it.deadlines.some(
    (deadline) =>
      deadline.clock === body.clock &&
      deadline.dueAt === body.dueAt &&
      still(deadline.metAt) &&
      still(deadline.cancelledAt),
  );
}
