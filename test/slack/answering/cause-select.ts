import { causeSelect } from '../../../src/slack/answering/cause-select.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(causeSelect).from(({ reader, size }) => ['x', 'x', reader, size === 'shortest' ? null : 'product'], {
    on: 'modal',
  }),
];
