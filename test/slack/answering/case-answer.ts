import { answerBlocks } from '../../../src/slack/answering/case-answer.ts';
import { longestCase } from '../longest.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(answerBlocks).from((frame) => [{ ...frame, it: longestCase(frame.write) }], {
    on: 'modal',
    says: ({ reader }) => [reader.wording.case.sections.response, reader.wording.case.sections.callbacks],
  }),
];
