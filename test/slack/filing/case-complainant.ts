import { complainantBlocks } from '../../../src/slack/filing/case-complainant.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(complainantBlocks).from((frame) => [frame], {
    on: 'modal',
    says: ({ reader }) => [reader.wording.case.sections.complainant],
  }),
];
