import type { NoticeBody } from '../../domain/notice.ts';
import { button, context, header, section } from '../blocks.ts';
import { actionIds } from '../ids.ts';
import { type Reader, whenForAll } from '../reader.ts';
import type { Message } from './card.ts';

export type Ping = Extract<NoticeBody, { kind: 'ping' }> & {
  complaint: string;
  reference: string;
  category: string;
};

/** More than this in one message is a count: nobody reads a wall. */
const mostLines = 15;

/** Many lapses, one message (PRODUCT §4). */
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
      ...shown.map((each, index) =>
        section(lines[index] ?? '', button(actionIds.openCase, ping.open, { value: each.complaint })),
      ),
      ...(pings.length > mostLines ? [context(ping.more(pings.length - mostLines))] : []),
    ],
  };
}

function reason({ why, clock, dueAt }: Ping, reader: Reader): string {
  const { ping } = reader.wording.messages;
  const due = whenForAll(reader, dueAt);
  if (why === 'claimable') return ping.claimable(due);
  return ping[why](reader.wording.vocabulary.clock[clock], due);
}
