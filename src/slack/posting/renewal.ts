import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import { bodyOf, type NoticeBody } from '../../domain/facts/notice.ts';
import type { Outcome } from '../../operations/ports/poster.ts';
import { mayBeTold } from '../../operations/posting/may-be-told.ts';
import { readNotices, readTogether } from '../../operations/posting/read-notices.ts';
import { readPings } from '../../operations/posting/read-pings.ts';
import type { Message } from '../blocks/message.ts';
import type { Shell } from '../shell.ts';
import type { Messenger } from './messenger.ts';
import type { Renderer } from './render.ts';

/** Messages that asked for something lose their buttons once it is done: a button that is done with misleads. */
export function renewal({ context }: Pick<Shell, 'context'>, messenger: Messenger, render: Renderer) {
  return { renew };

  /** Brings the message of the notice `of` up to date, where it stands. */
  async function renew(it: Case, of: string): Promise<Outcome> {
    const { workspace, id: complaint } = it.complaint;
    const sent = (await readNotices(context, { workspace, complaint })).find(({ id }) => id === of);
    if (sent?.channel == null || sent.ts === null) return { outcome: 'skipped', reason: 'it was never sent' };
    const body = bodyOf(sent);
    if (!(await mayBeTold(context, it, body))) return { outcome: 'skipped', reason: 'it is about them' };
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
        if (sent.sentAt === null) return undefined;
        const all = await readTogether(context, sent);
        const pings = await readPings(context, all, sent.sentAt);
        if (pings.length === 0) return undefined;
        const message = await render.pings(sent.workspace, body.person, pings);
        return { message, together: all.map(({ id }) => id) };
      }
      default:
        return undefined;
    }
  }
}
