import { composeLetter } from '../../../src/slack/answering/letter.ts';
import { responseForm } from '../../../src/slack/answering/response-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(responseForm).from(({ reader }) => [reader, ''], { as: 'with nothing composed' }),
  draws(responseForm).from(
    ({ it, organisation, language, reader }) => [
      reader,
      composeLetter(it, { organisation, policy: organisation }, language),
    ],
    {
      as: 'with the composed answer',
      says: ({ it }) => [it.complaint.reference],
      gap: {
        why: 'An answer of ninety thousand characters does not fit one form.',
        at: { 'longest in Chinese': ['view_too_large'] },
      },
    },
  ),
];
