import { lessonBlocks } from '../../../src/slack/closing/lesson.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(lessonBlocks).from(({ it, reader }) => [it, reader], {
    on: 'modal',
    says: ({ it, reader }) =>
      it.lesson === null
        ? []
        : [reader.wording.case.sections.lesson, reader.wording.vocabulary.cause[it.lesson.cause]],
  }),
];
