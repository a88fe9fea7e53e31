import { signatories } from '../../../src/domain/answering/finding-records.ts';
import { fields } from '../../../src/slack/blocks/blocks.ts';
import {
  gradingFacts,
  gradingMessage,
  leftBehind,
  majorLine,
  majorReport,
  signValue,
} from '../../../src/slack/routing/grading.ts';
import { directSays } from '../direct-says.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

const short = ['major', 'stranded', 'in-confidence', 'confidential', 'relieved'] as const;
const reference = ({ it }: Frame) => [it.complaint.reference];

export const rows = [
  draws(majorLine).from((frame) => [frame], { says: reference }),
  draws(majorReport).from((frame) => [frame], { says: reference }),
  draws(gradingMessage).fromEach((frame) =>
    short.flatMap((type) =>
      directSays(frame)[type].map((say): Parameters<typeof gradingMessage> => [frame, say]),
    ),
  ),
  draws(gradingMessage).fromEach(
    (frame) =>
      signatories.map((signedAs) => [
        { ...frame, it: { ...frame.it, points: frame.it.points.slice(0, 4) } },
        { type: 'sign-wanted', signedAs },
      ]),
    {
      as: 'about four findings',
      says: (frame) => [
        ...reference(frame),
        ...frame.it.points.flatMap(({ outcome }) =>
          outcome ? [frame.reader.wording.vocabulary.outcome[outcome]] : [],
        ),
      ],
    },
  ),
  draws(gradingFacts).from((frame) => [frame], {
    put: (facts) => fields(facts.length === 0 ? [['x', 'x']] : facts),
    says: ({ it, names }) =>
      it.complaint.investigator === null ? [] : [names.name('qian'), names.name('li')],
  }),
  draws(leftBehind).from(({ it, reader }) => [it.complaint.reference, reader], { says: reference }),
];

export const silent = [signValue];
