import { pingMessage } from '../../../src/slack/clocks/ping.ts';
import { pingsOf } from '../pings-of.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(pingMessage).from((frame) => [pingsOf(frame), frame.reader], {
    says: ({ it, reader }) => [it.complaint.reference, reader.wording.messages.ping.open],
  }),
];
