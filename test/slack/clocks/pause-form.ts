import { pauseForm } from '../../../src/slack/clocks/pause-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(pauseForm).from(({ now, reader }) => [now, reader], {
    says: ({ reader }) => [reader.wording.clocks.pause.title],
  }),
];
