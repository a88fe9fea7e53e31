import { stages } from '../../../src/domain/facts/case.ts';
import { caseMenu, offeredActions } from '../../../src/slack/case/case-menu.ts';
import { askedOf } from '../frames.ts';
import { broughtTo } from '../longest.ts';
import { draws } from '../rows.ts';

const people = ['chen', 'li', 'wang', 'qian', 'zhao', 'gao'];

export const rows = people.map((person) =>
  draws(caseMenu).fromEach(
    (frame) =>
      stages.map((stage) => [
        { facts: askedOf({ ...frame, it: broughtTo(stage, frame.it) }, person), reader: frame.reader },
      ]),
    {
      as: `for ${person}`,
      on: 'modal',
      put: ({ top, below }) => [top, ...below],
      says: ({ reader }) => [reader.wording.case.buttons.refresh, reader.wording.case.buttons.clockReceipt],
    },
  ),
);

export const silent = [offeredActions];
