import { correctionForm } from '../../../src/slack/closing/correction-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(correctionForm).from(
    ({ size, write, reader }) => [size === 'shortest' ? undefined : write(1500), reader],
    { says: ({ reader }) => [reader.wording.correction.form.title] },
  ),
];
