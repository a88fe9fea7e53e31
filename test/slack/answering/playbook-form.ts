import { playbookForm } from '../../../src/slack/answering/playbook-form.ts';
import { longestPlaybooks } from '../longest-organisation.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(playbookForm).from(
    ({ size, write, reader }) => [longestPlaybooks(write, size === 'shortest' ? 1 : 150), reader],
    { says: ({ reader }) => [reader.wording.playbook.choose.label] },
  ),
];
