import { subjectForm } from '../../../src/slack/routing/subject-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(subjectForm).from(({ reader }) => [reader], {
    says: ({ reader }) => [reader.wording.grading.subject.title],
  }),
];
