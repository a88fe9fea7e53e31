import { gradeForm, subjectForm } from '../../../src/slack/routing/grading-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(gradeForm).fromEach(({ reader }) => (['raise', 'lower'] as const).map((to) => [to, reader])),
  draws(subjectForm).from(({ reader }) => [reader], {
    says: ({ reader }) => [reader.wording.grading.subject.title],
  }),
];
