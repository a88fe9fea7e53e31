import { noteBlocks } from '../../../src/slack/case/case-notes.ts';
import { caseViewOf } from '../case-view-of.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(noteBlocks).from((frame) => [{ ...frame, notes: caseViewOf(frame, 'wang').notes }], {
    on: 'modal',
    says: ({ size, reader }) => (size === 'shortest' ? [] : [reader.wording.case.sections.notes]),
  }),
];
