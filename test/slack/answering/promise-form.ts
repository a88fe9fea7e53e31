import { promiseForm } from '../../../src/slack/answering/promise-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(promiseForm).from(({ reader }) => [reader], {
    as: 'from a case',
    says: ({ reader }) => [reader.wording.agreements.promise.title],
  }),
  draws(promiseForm).from(({ reader, write }) => [reader, write(4000)], { as: 'from what somebody wrote' }),
];
