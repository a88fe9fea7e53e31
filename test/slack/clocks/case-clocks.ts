import { caseClocks } from '../../../src/slack/clocks/case-clocks.ts';
import { deadlineWith } from '../../domain/cases.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(caseClocks).from((frame) => [frame], {
    on: 'modal',
    says: ({ it, reader }) => it.deadlines.slice(0, 1).map(() => reader.wording.case.sections.deadlines),
  }),
  draws(caseClocks).from((frame) => [{ ...frame, it: { ...frame.it, deadlines: [deadlineWith()] } }], {
    as: 'of one deadline',
    on: 'modal',
    says: ({ reader }) => [reader.wording.case.sections.deadlines],
  }),
];
