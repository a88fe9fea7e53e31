import {
  correctionBlocks,
  correctionLine,
  correctionMessage,
  isOfCorrection,
} from '../../../src/slack/closing/correction.ts';
import { actionWith } from '../../domain/cases.ts';
import { directSays } from '../direct-says.ts';
import { askedOf } from '../frames.ts';
import { draws } from '../rows.ts';
import { threadSays } from '../thread-says.ts';

const lines = ['correction', 'correction-done', 'correction-checked'] as const;
const directs = ['correct-this', 'check-effect', 'lesson-failed', 'lesson-held'] as const;

export const rows = [
  draws(correctionBlocks).from((frame) => [askedOf(frame, 'chen'), frame.names, frame.reader], {
    on: 'modal',
    says: ({ it, reader }) => it.correctiveActions.slice(0, 1).map(() => reader.wording.correction.heading),
  }),
  draws(correctionLine).fromEach((frame) =>
    lines.flatMap((type) =>
      threadSays(frame)[type].map(
        (say): Parameters<typeof correctionLine> => [say, frame.names, frame.reader],
      ),
    ),
  ),
  draws(correctionMessage).fromEach(
    (frame) =>
      directs.flatMap((type) =>
        directSays(frame)[type].map((say): Parameters<typeof correctionMessage> => {
          const [first = actionWith()] = frame.it.correctiveActions;
          const it = { ...frame.it, correctiveActions: [first] };
          return [it, say, { ...frame, earlier: 'RD-2026-000009' }];
        }),
      ),
    { says: ({ it }) => [it.complaint.reference] },
  ),
];

export const silent = [isOfCorrection];
