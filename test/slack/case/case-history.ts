import { historyBlocks } from '../../../src/slack/case/case-history.ts';
import { caseViewOf } from '../case-view-of.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(historyBlocks).from((frame) => [caseViewOf(frame, 'wang').history, frame], {
    on: 'modal',
    says: ({ size, reader }) => (size === 'shortest' ? [] : [reader.wording.case.sections.history]),
  }),
];
