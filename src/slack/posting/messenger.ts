import type { KnownBlock } from '@slack/types';
import type { Notice } from '../../domain/facts/delivery-records.ts';
import type { Outcome } from '../../operations/ports/poster.ts';
import { context as contextBlock } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import { readerOf } from '../blocks/reader.ts';
import { clamp } from '../blocks/text.ts';
import { metadataType } from '../ids.ts';
import { slackError } from '../platform/clients.ts';
import type { Shell } from '../shell.ts';

/** So many further notices of one message are named in its metadata, which may not grow without end. */
const mostNamed = 100;

const gone = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** Whether a message cannot be changed any more because it is not there, or no longer ours to change. */
export function isGone(error: unknown): boolean {
  return gone.has(slackError(error) ?? '');
}

export interface Sending {
  /** An earlier attempt may have arrived: the message says so. */
  repeated?: boolean;
  /** Of the message that it answers. */
  thread?: string;
  /** Ids of all notices that it stands for. */
  together?: readonly string[];
}

/** Posted, and where it stands. */
type Sent = Extract<Outcome, { outcome: 'sent' }>;

export type Messenger = ReturnType<typeof messenger>;

/** Puts messages into Slack, each marked with the notice it left by, so that it can be found again. */
export function messenger({ context, clientsOf }: Shell) {
  return {
    async send(notice: Notice, channel: string, message: Message, how: Sending = {}): Promise<Sent> {
      const marked = how.repeated ? await markRepeated(notice, message) : message;
      const posted = await clientsOf(notice.workspace).background.chat.postMessage({
        channel,
        ...payload(notice, marked, how.together),
        unfurl_links: false,
        unfurl_media: false,
        ...(how.thread === undefined ? {} : { thread_ts: how.thread }),
      });
      return { outcome: 'sent', channel: posted.channel ?? channel, ts: posted.ts };
    },

    /** Brings a message up to date where it stands; undefined where it is gone. */
    async update(
      notice: Notice,
      { channel, ts }: { channel: string; ts: string },
      message: Message,
      together?: readonly string[],
    ): Promise<Sent | undefined> {
      try {
        const content = payload(notice, message, together);
        await clientsOf(notice.workspace).background.chat.update({ channel, ts, ...content });
        return { outcome: 'sent', channel, ts };
      } catch (error) {
        if (!isGone(error)) throw error;
        return undefined;
      }
    },
  };

  async function markRepeated(notice: Notice, message: Message): Promise<Message> {
    const { organisation } = await context.policies.of(notice.workspace);
    const { repeated } = readerOf(organisation.workspace).wording.messages;
    return { text: message.text, blocks: [contextBlock(repeated), ...message.blocks].slice(0, 50) };
  }
}

function payload(notice: Notice, message: Message, together: readonly string[] = []) {
  const others = together.filter((id) => id !== notice.id).slice(0, mostNamed);
  const names = { notice: notice.id, ...(others.length === 0 ? {} : { others: others.join(' ') }) };
  return {
    text: clamp(message.text, 3900),
    blocks: message.blocks as KnownBlock[],
    metadata: { event_type: metadataType, event_payload: names },
  };
}

/** Whether a message's metadata names this notice. */
export function carries(payload: object | undefined, notice: string): boolean {
  const { notice: first, others = '' } = (payload ?? {}) as { notice?: string; others?: string };
  return first === notice || others.split(' ').includes(notice);
}
