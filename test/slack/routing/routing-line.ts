import type { RoutingSay } from '../../../src/domain/routing/says.ts';
import { routingLine } from '../../../src/slack/routing/routing-line.ts';
import { draws } from '../rows.ts';
import { threadSays } from '../thread-says.ts';

const types = [
  'transfer-asked',
  'transferred',
  'transfer-declined',
  'hearing-opened',
  'case-stated',
  'ruled',
  'cooperation',
  'precedent',
] as const satisfies RoutingSay['type'][];

export const rows = [
  draws(routingLine).fromEach((frame) =>
    types.flatMap((type) =>
      threadSays(frame)[type].map((say): Parameters<typeof routingLine> => [frame, say]),
    ),
  ),
];
