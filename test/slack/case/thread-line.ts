import { threadLine, threadSentence } from '../../../src/slack/case/thread-line.ts';
import { type Frame, frames } from '../frames.ts';
import { broughtTo } from '../longest.ts';
import { draws } from '../rows.ts';
import { type Lines, threadSays } from '../thread-says.ts';

const types = Object.keys(threadSays(frames[0]!)) as (keyof Lines)[];

const given = (frame: Frame, type: keyof Lines, open: boolean) =>
  threadSays(frame)[type].map(
    (say): Parameters<typeof threadLine> => [{ ...frame, say, public: open, canSee: () => true }],
  );

export const rows = [
  ...types.map((type) =>
    draws(threadLine).fromEach((frame) => [...given(frame, type, true), ...given(frame, type, false)], {
      as: type,
    }),
  ),
  draws(threadLine).from(
    (frame) => [
      {
        ...frame,
        it: broughtTo('called-back', frame.it),
        say: { type: 'ready-to-close', owner: 'chen' },
        public: false,
        canSee: () => false,
        sameLesson: { lesson: 'l0', reference: 'RD-2026-000009' },
      },
    ],
    {
      as: 'with a lesson that may be told again',
      says: ({ names, reader }) => [
        names.name('chen'),
        reader.wording.messages.thread.sameLesson('RD-2026-000009'),
      ],
    },
  ),
  draws(threadSentence).fromEach((frame) => types.flatMap((type) => given(frame, type, false))),
];
