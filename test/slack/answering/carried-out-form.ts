import { carriedOutForm } from '../../../src/slack/answering/carried-out-form.ts';
import { remedyAmong } from '../longest-agreements.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(carriedOutForm).from(
    ({ it, many, reader }) => [{ ...it, remedies: many(40, remedyAmong(1), 1) }, reader],
    {
      says: ({ reader }) => [reader.wording.vocabulary.remedy.refund],
    },
  ),
];
