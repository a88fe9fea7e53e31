import { languages } from '../../../src/domain/facts/organisation.ts';
import { composeForm, letterIn } from '../../../src/slack/answering/compose-form.ts';
import { composeLetter } from '../../../src/slack/answering/letter.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(composeForm).fromEach(
    ({ it, organisation, reader, many }) =>
      languages.map((language) => {
        const text = composeLetter(it, { organisation, policy: organisation }, language);
        return [{ language, text, versions: many(99, () => 1).length }, reader];
      }),
    {
      says: ({ it, reader }) => [reader.wording.agreements.compose.title, it.complaint.reference],
      gap: {
        why: 'An answer of ninety thousand characters does not fit one form.',
        at: { 'longest in Chinese': ['view_too_large'] },
      },
    },
  ),
];

export const silent = [letterIn];
