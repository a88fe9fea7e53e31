import { momentInputs, momentOf, timeInput } from '../../../src/slack/clocks/moment-inputs.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(momentInputs).from(({ now, reader }) => [reader.wording.clocks.pause, now, reader], {
    on: 'modal',
    says: ({ reader }) => [reader.wording.clocks.pause.until, reader.wording.clocks.pause.time],
  }),
  draws(timeInput).from(({ reader }) => [reader.wording.clocks.pause.time, reader], {
    on: 'modal',
    says: ({ reader }) => [reader.wording.clocks.noTime],
  }),
];

export const silent = [momentOf];
