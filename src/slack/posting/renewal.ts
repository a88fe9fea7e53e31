import { heldClocks } from '../../domain/clocks/clock.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import { bodyOf, type NoticeBody } from '../../domain/facts/notice.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { isSubject } from '../../domain/people/conflict.ts';
import type { Outcome } from '../../operations/ports/poster.ts';
import type { Message } from '../blocks/message.ts';
import type { Shell } from '../shell.ts';
import type { Messenger } from './messenger.ts';
import type { Renderer } from './render.ts';

type PingBody = Extract<NoticeBody, { kind: 'ping' }>;

/** Messages that asked for something lose their buttons once it is done: a button that is done with misleads. */
export function renewal(
  { context }: Pick<Shell, 'context'>,
  messenger: Messenger,
  render: Renderer,
  caseOf: (notice: Notice) => Promise<Case | undefined>,
) {
  return { renew, pingsOf };

  /** Brings the message of the notice `of` up to date, where it stands. */
  async function renew(organisation: Organisation, it: Case, of: string): Promise<Outcome> {
    const { workspace, id } = it.complaint;
    const sent = (await context.store.noticesOf(workspace, id)).find((each) => each.id === of);
    if (sent?.channel == null || sent.ts === null) return { outcome: 'skipped', reason: 'it was never sent' };
    const body = bodyOf(sent);
    if ('person' in body && isSubject(organisation, it.complaint, body.person)) {
      return { outcome: 'skipped', reason: 'they are its subject' };
    }
    const again = await renewed(sent, it, body);
    if (again === undefined) return { outcome: 'skipped', reason: 'it asks for nothing' };
    const { channel, ts } = sent;
    const updated = await messenger.update(sent, { channel, ts }, again.message, again.together);
    return updated ?? { outcome: 'skipped', reason: 'the message is gone' };
  }

  /** What a message says now, and whatever else stands in it. */
  async function renewed(
    sent: Notice,
    it: Case,
    body: NoticeBody,
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
        const pings = await pingsOf(all, sentAt);
        if (pings.length === 0) return undefined;
        const message = await render.pings(workspace, body.person, pings);
        return { message, together: all.map(({ id }) => id) };
      }
      default:
        return undefined;
    }
  }

  /** Those that have something to say, or had when they went out. */
  async function pingsOf(notices: readonly Notice[], sentAt?: number) {
    const pings = await Promise.all(
      notices.map(async (each) => ({ it: await caseOf(each), body: bodyOf(each) as PingBody })),
    );
    return pings.filter((ping): ping is { it: Case; body: PingBody } => mattered(ping, sentAt));
  }
}

/**
 * A ping whose deadline was met while it waited would only be noise. `sentAt`: whether it had something to say
 * when it went out.
 */
function mattered({ it, body }: { it: Case | undefined; body: PingBody }, sentAt?: number): boolean {
  const still = (end: number | null) => end === null || (sentAt !== undefined && end >= sentAt);
  // What is to be corrected outlives the complaint, and so does asking a level about it.
  const outlives = heldClocks.includes(body.clock);
  if (it === undefined || (!still(it.complaint.closedAt) && !outlives)) return false;
  return it.deadlines.some(
    (deadline) =>
      deadline.clock === body.clock &&
      deadline.dueAt === body.dueAt &&
      still(deadline.metAt) &&
      still(deadline.cancelledAt),
  );
}
