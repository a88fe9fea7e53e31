import { rate } from '../../../src/domain/reading/digest.ts';
import { digestMessage, rateText } from '../../../src/slack/reading/digest.ts';
import { digestOf } from '../digest-of.ts';
import { draws, gapAtLength } from '../rows.ts';

export const rows = [
  draws(digestMessage).from((frame) => [digestOf(frame), frame.organisation, frame.reader], {
    says: ({ reader }) => [
      reader.wording.digest.title('2026-W48'),
      reader.wording.digest.overdue,
      reader.wording.digest.satisfaction,
    ],
    gap: gapAtLength(
      'A hundred departments, named in three lists, do not fit beside the lessons.',
      'msg_blocks_too_long',
    ),
  }),
  draws(rateText).fromEach(({ reader }) => [
    [rate(0, 0), reader],
    [rate(99_999, 99_999), reader],
  ]),
];
