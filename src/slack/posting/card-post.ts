import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import { bodyOf } from '../../domain/facts/notice.ts';
import { put, type Write } from '../../domain/facts/write.ts';
import type { Placement } from '../../domain/routing/records.ts';
import type { Outcome } from '../../operations/ports/poster.ts';
import { readNoticedCase } from '../../operations/posting/read-noticed-case.ts';
import { readNotices } from '../../operations/posting/read-notices.ts';
import type { Message } from '../blocks/message.ts';
import type { Shell } from '../shell.ts';
import type { Messenger } from './messenger.ts';

export type CardPost = ReturnType<typeof cardPost>;

/** What stands once in a channel and is brought up to date in place: the card, and the checklist below it. */
export function cardPost(
  { context }: Pick<Shell, 'context'>,
  messenger: Messenger,
  /** Takes a card away that was posted while its complaint moved. */
  leaving: (notice: Notice, place: Placement) => Write,
) {
  return {
    /** One card per complaint: posted once, then brought up to date; a card that is gone is posted anew. */
    async card(
      notice: Notice,
      it: Case,
      repeated: boolean,
      message: () => Promise<Message>,
    ): Promise<Outcome> {
      const { complaint, placement } = it;
      const { workspace, id, revision, channel } = complaint;
      if (channel === null) return { outcome: 'skipped', reason: 'it has no channel' };
      if (placement !== null && placement.channel === channel) {
        if (placement.revision >= revision)
          return { outcome: 'skipped', reason: 'the card shows this already' };
        const updated = await messenger.update(notice, placement, await message());
        if (updated !== undefined)
          return { ...updated, writes: [put('placements', { ...placement, revision })] };
      }
      const sent = await messenger.send(notice, channel, await message(), { repeated });
      if (sent.ts === undefined) return sent;
      const place = { workspace, complaint: id, channel: sent.channel ?? channel, ts: sent.ts, revision };
      const now = (await readNoticedCase(context, notice))?.complaint.channel;
      // It moved while its card was on the way: what was just posted is left behind at once.
      if (now !== channel) return { ...sent, writes: [leaving(notice, place)] };
      return { ...sent, writes: [put('placements', place)] };
    },

    /** Where a card stands whose answer was lost; what it shows is not known, so the next change is drawn. */
    found({ complaint, placement }: Case, channel: string, ts: string): Write[] {
      const { workspace, id } = complaint;
      return [
        put('placements', { workspace, complaint: id, channel, ts, revision: placement?.revision ?? 0 }),
      ];
    },

    /** One checklist per thread: posted once, then brought up to date; one that is gone is posted anew. */
    async checklist(
      notice: Notice,
      { channel, ts: thread }: Placement,
      repeated: boolean,
      message: Message,
    ): Promise<Outcome> {
      const earlier = (await readNotices(context, notice)).findLast(
        (each) => isChecklist(each) && each.ts !== null && each.channel === channel,
      );
      const updated =
        earlier?.ts == null
          ? undefined
          : await messenger.update(notice, { channel, ts: earlier.ts }, message);
      return updated ?? messenger.send(notice, channel, message, { repeated, thread });
    },
  };
}

function isChecklist(notice: Notice): boolean {
  const body = bodyOf(notice);
  return body.kind === 'thread' && body.say.type === 'checklist';
}
