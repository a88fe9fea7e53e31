import { findingBlocks } from '../../../src/slack/answering/case-findings.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(findingBlocks).from((frame) => [frame], {
    on: 'modal',
    says: ({ reader }) => [reader.wording.case.sections.points],
  }),
];
