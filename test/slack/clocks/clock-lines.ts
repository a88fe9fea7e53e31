import { clockLine, tellExtension } from '../../../src/slack/clocks/clock-lines.ts';
import { draws } from '../rows.ts';
import { threadSays } from '../thread-says.ts';

const types = ['acknowledged', 'escalation-acknowledged', 'paused', 'resumed', 'extended'] as const;

export const rows = [
  draws(clockLine).fromEach((frame) =>
    types.flatMap((type) =>
      threadSays(frame)[type].map((say): Parameters<typeof clockLine> => [say, frame.names, frame.reader]),
    ),
  ),
  draws(tellExtension).from(
    ({ it, size, write, reader, now }) => [
      it,
      { type: 'tell-extension', clock: 'response', dueAt: now, entry: 1 },
      size === 'shortest' ? undefined : write(2000),
      reader,
    ],
    { says: ({ it, size, write }) => [it.complaint.reference, size === 'shortest' ? null : write(2000)] },
  ),
];
