import type { KnownBlock } from '@slack/types';
import type { NoticeBody } from '../../domain/facts/notice.ts';
import { actions, button, context, header, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import { type Reader, whenForAll } from '../blocks/reader.ts';
import { actionIds, idOf } from '../ids.ts';

export type Ping = Extract<NoticeBody, { kind: 'ping' }> & {
  complaint: string;
  reference: string;
  category: string;
  /** Whether this person is still asked to say that they follow it. */
  asks: boolean;
};

/** More than this in one message is a count: nobody reads a wall. */
const mostLines = 15;

/** Many lapses, one message (rules §4). */
export function pingMessage(pings: readonly Ping[], reader: Reader): Message {
  const { ping } = reader.wording.messages;
  const complaints = new Set(pings.map(({ complaint }) => complaint)).size;
  const heading = ping.heading(complaints);
  const shown = pings.slice(0, mostLines);
  const lines = shown.map((each) => ping.line(each.reference, each.category, reason(each, reader)));
  return {
    text: [heading, ...lines.slice(0, 3)].join('\n'),
    blocks: [
      header(heading),
      ...shown.flatMap((each, index) => line(each, lines[index] ?? '', index, reader)),
      ...(pings.length > mostLines ? [context(ping.more(pings.length - mostLines))] : []),
    ],
  };
}

/** Whoever joins says in the same place that they have seen it. */
function line({ asks, complaint }: Ping, text: string, index: number, reader: Reader): KnownBlock[] {
  const { ping } = reader.wording.messages;
  const open = button(actionIds.openCase, ping.open, { value: complaint });
  if (!asks) return [section(text, open)];
  const follow = button(idOf('follow'), reader.wording.clocks.seen, { value: complaint, style: 'primary' });
  return [section(text), actions(`ping:${complaint}:${index}`, [follow, open])];
}

function reason({ why, clock, dueAt }: Ping, reader: Reader): string {
  const { ping } = reader.wording.messages;
  const due = whenForAll(reader, dueAt);
  if (why === 'claimable') return ping.claimable(due);
  return ping[why](reader.wording.vocabulary.clock[clock], due);
}
