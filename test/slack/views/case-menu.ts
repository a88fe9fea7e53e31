import { stages } from '../../../src/domain/case.ts';
import { caseMenu } from '../../../src/slack/views/case-menu.ts';
import { broughtTo } from '../longest.ts';
import { draws } from '../rows.ts';

const people = ['chen', 'li', 'wang', 'qian', 'zhao', 'gao'];

export const rows = people.map((person) =>
  draws(caseMenu).fromEach(
    (frame) => stages.map((stage) => [{ ...frame, it: broughtTo(stage, frame.it), person }]),
    {
      as: `for ${person}`,
      on: 'modal',
      put: ({ top, below }) => [top, ...below],
      says: ({ reader }) => [reader.wording.case.actions.refresh, reader.wording.case.actions.clockReceipt],
    },
  ),
);
