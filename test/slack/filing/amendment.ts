import { amendmentLine } from '../../../src/slack/filing/amendment.ts';
import { draws } from '../rows.ts';
import { threadSays } from '../thread-says.ts';

export const rows = [
  draws(amendmentLine).fromEach((frame) =>
    threadSays(frame).amended.map((say) => [say, frame.names, frame.reader]),
  ),
];
