import type { RoutingDirectSay } from '../../../src/domain/routing/says.ts';
import { routingCard, routingMessage } from '../../../src/slack/routing/routing-message.ts';
import { directSays } from '../direct-says.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

const types = [
  'transfer-wanted',
  'transfer-answered',
  'hearing-wanted',
  'cooperation-wanted',
] as const satisfies RoutingDirectSay['type'][];
const says = ({ it }: Frame) => [it.complaint.reference];

export const rows = [
  // To a side of the hearing, and to the desk that rules in it.
  ...['gao', 'wang'].map((person) =>
    draws(routingMessage).fromEach(
      (frame) =>
        types.flatMap((type) =>
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
