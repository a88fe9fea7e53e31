import { context } from '../../../src/slack/blocks/blocks.ts';
import {
  routingCard,
  routingLine,
  routingMessage,
  routingNotes,
} from '../../../src/slack/routing/routing-lines.ts';
import { directSays } from '../direct-says.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';
import { threadSays } from '../thread-says.ts';

const lines = [
  'transfer-asked',
  'transferred',
  'transfer-declined',
  'hearing-opened',
  'case-stated',
  'ruled',
  'cooperation',
  'amended',
  'ended',
  'absorbed',
  'second-stage',
  'precedent',
] as const;
const directs = [
  'transfer-wanted',
  'transfer-answered',
  'hearing-wanted',
  'cooperation-wanted',
  'second-stage-yours',
] as const;
const says = ({ it }: Frame) => [it.complaint.reference];

export const rows = [
  draws(routingLine).fromEach((frame) =>
    lines.flatMap((type) =>
      threadSays(frame)[type].map((say): Parameters<typeof routingLine> => [frame, say]),
    ),
  ),
  draws(routingNotes).from(({ it, organisation, reader }) => [it, organisation, reader], {
    put: (notes) => context(notes.length === 0 ? 'x' : notes.join('\n')),
  }),
  // To a side of the hearing, and to the desk that rules in it.
  ...['gao', 'wang'].map((person) =>
    draws(routingMessage).fromEach(
      (frame) =>
        directs.flatMap((type) =>
          directSays(frame)[type].map(
            (say): Parameters<typeof routingMessage> => [{ ...frame, person }, say],
          ),
        ),
      { as: `to ${person}`, says },
    ),
  ),
  draws(routingCard).fromEach(
    (frame) => [
      [frame, { type: 'transfer-wanted', from: 'fresh', department: 'deli' }],
      [frame, { type: 'cooperation-wanted', department: 'deli' }],
    ],
    { says },
  ),
];
