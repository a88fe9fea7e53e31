import type { Case } from '../../domain/facts/case.ts';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import { bodyOf, type NoticeBody } from '../../domain/facts/notice.ts';
import type { Poster } from '../../operations/ports/poster.ts';
import { readNoticedCase } from '../../operations/posting/read-noticed-case.ts';
import { metadataType } from '../ids.ts';
import type { Shell } from '../shell.ts';
import type { CardPost } from './card-post.ts';
import type { Directs } from './directs.ts';
import { carries } from './messenger.ts';

/** Looks for a notice that may have been posted already, by the id that each message carries. */
export function earlierAttempt(
  { context, clientsOf, log }: Shell,
  direct: Directs,
  cards: CardPost,
): Poster['find'] {
  return async (notice) => {
    const body = bodyOf(notice);
    // What only one person sees stands in no history.
    if (body.kind === 'promise-offer') return 'unreadable';
    // Bringing a message up to date twice changes nothing.
    if (body.kind === 'renewed') return 'absent';
    const { background } = clientsOf(notice.workspace);
    try {
      const it = await readNoticedCase(context, notice);
      const channel = await destination(notice, body, it);
      if (channel === undefined) return 'absent';
      const oldest = String(Math.floor(notice.createdAt / 1000) - 60);
      const options = { channel, limit: 100, include_all_metadata: true, oldest } as const;
      const thread = body.kind === 'thread' ? it?.placement?.ts : undefined;
      const page =
        thread === undefined
          ? await background.conversations.history(options)
          : await background.conversations.replies({ ...options, ts: thread });
      const mine = page.messages?.find(
        ({ metadata }) => metadata?.event_type === metadataType && carries(metadata.event_payload, notice.id),
      );
      if (mine?.ts !== undefined) {
        const found = { channel, ts: mine.ts };
        return body.kind === 'card' && it !== undefined
          ? { found, writes: cards.found(it, channel, mine.ts) }
          : { found };
      }
      return page.has_more === true ? 'unreadable' : 'absent';
    } catch (error) {
      log.warn({ error, notice: notice.id }, 'could not look for an earlier attempt');
      return 'unreadable';
    }
  };

  async function destination(
    notice: Notice,
    body: NoticeBody,
    it: Case | undefined,
  ): Promise<string | undefined> {
    if ('person' in body) return direct.channelOf(notice.workspace, body.person);
    if (body.kind === 'thread') return it?.placement?.channel;
    return 'channel' in body ? body.channel : notice.lane;
  }
}
