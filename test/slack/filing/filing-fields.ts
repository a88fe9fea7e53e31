import {
  circumstances,
  flagsInput,
  kindInput,
  scenarioQuestions,
  wants,
  what,
  who,
} from '../../../src/slack/filing/filing-fields.ts';
import { formOf } from '../forms.ts';
import { draws } from '../rows.ts';

export const rows = [what, scenarioQuestions, who, wants, circumstances, kindInput, flagsInput].map(
  (fields) =>
    draws<[Parameters<typeof what>[0]], unknown>(fields).from(
      (frame) => [{ ...frame, form: formOf(frame) }],
      {
        on: 'modal',
      },
    ),
);
