import { fileBlocks } from '../../../src/slack/filing/case-files.ts';
import { caseViewOf } from '../case-view-of.ts';
import type { Frame } from '../frames.ts';
import { longestCase } from '../longest.ts';
import { draws } from '../rows.ts';

/** One file at the shortest, with the shortest name. */
export const withFiles = ({ it, size, write }: Frame) => ({
  ...it,
  files: size === 'shortest' ? longestCase(write).files.slice(0, 1) : it.files,
});

export const rows = [
  draws(fileBlocks).from((frame) => [caseViewOf(frame, 'wang')], { on: 'modal' }),
  draws(fileBlocks).from((frame) => [caseViewOf({ ...frame, it: withFiles(frame) }, 'wang')], {
    as: 'for whoever may erase them',
    on: 'modal',
    says: ({ reader }) => [reader.wording.case.sections.files, reader.wording.files.erase],
  }),
];
