import { endingLine } from '../../../src/slack/closing/ending.ts';
import { draws } from '../rows.ts';
import { threadSays } from '../thread-says.ts';

export const rows = [
  draws(endingLine).fromEach((frame) => {
    const { ended, absorbed } = threadSays(frame);
    return [...ended, ...absorbed].map((say) => [say, frame.names, frame.reader]);
  }),
];
