import { callbackForm } from '../../../src/slack/closing/callback-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(callbackForm).from(({ it, reader }) => [it, reader], {
    says: ({ reader }) => [reader.wording.case.callback.title],
  }),
];
