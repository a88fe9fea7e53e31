import { endingForm } from '../../../src/slack/closing/ending-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(endingForm).fromEach(({ reader }) => (['withdraw', 'misfile'] as const).map((as) => [as, reader])),
];
