import { gradeForm } from '../../../src/slack/routing/grading-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(gradeForm).fromEach(({ reader }) => (['raise', 'lower'] as const).map((to) => [to, reader])),
];
