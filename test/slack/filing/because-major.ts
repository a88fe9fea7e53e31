import { becauseMajor } from '../../../src/slack/filing/because-major.ts';
import { draws } from '../rows.ts';

const reasons = ['category', 'injury', 'vulnerable', 'media', 'regulator', 'amount'] as const;

export const rows = [
  draws(becauseMajor).from(({ size, reader }) => [size === 'shortest' ? [] : reasons, reader], {
    on: 'modal',
  }),
];
