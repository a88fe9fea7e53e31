import { longTextInputs, readLongText } from '../../../src/slack/blocks/long-text.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(longTextInputs).from(
    ({ size, write }) => ['text', write(100), size === 'shortest' ? '' : write(50_000), { hint: write(150) }],
    { on: 'modal' },
  ),
];

export const silent = [readLongText];
