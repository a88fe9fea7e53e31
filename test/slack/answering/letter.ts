import { languages } from '../../../src/domain/facts/organisation.ts';
import { composeLetter } from '../../../src/slack/answering/letter.ts';
import { preformatted } from '../../../src/slack/blocks/blocks.ts';
import { partsOf } from '../../../src/slack/blocks/text.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(composeLetter).fromEach(
    ({ it, organisation }) =>
      languages.map((language) => [it, { organisation, policy: organisation }, language]),
    {
      on: 'answer',
      put: (letter) => partsOf(letter, 3000).map((part) => preformatted(part)),
      says: ({ it }) => [it.complaint.reference],
    },
  ),
];
