import { choiceForm } from '../../../src/slack/answering/choice-form.ts';
import { remedyAmong } from '../longest-agreements.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(choiceForm).from(
    ({ it, many, reader }) => [{ ...it, remedies: many(40, remedyAmong(20), 1) }, reader],
    {
      says: ({ reader }) => [reader.wording.agreements.choice.none],
    },
  ),
];
