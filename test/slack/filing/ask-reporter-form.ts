import { askReporterForm } from '../../../src/slack/filing/ask-reporter-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(askReporterForm).from(({ reader }) => [reader], {
    says: ({ reader }) => [reader.wording.case.askReporter.title],
  }),
];
