import { secondStageLine, secondStageMessage } from '../../../src/slack/closing/second-stage.ts';
import { draws } from '../rows.ts';
import { threadSays } from '../thread-says.ts';

export const rows = [
  draws(secondStageLine).fromEach((frame) =>
    threadSays(frame)['second-stage'].map((say) => [say, frame.names, frame.reader]),
  ),
  draws(secondStageMessage).from(({ it, note, reader }) => [it, note, reader], {
    says: ({ it }) => [it.complaint.reference],
  }),
];
