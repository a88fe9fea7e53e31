import { actions } from '../../../src/slack/blocks/blocks.ts';
import { absenceBlocks, absenceButtons, absenceForm } from '../../../src/slack/people/absence-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  ...['chen', 'wang', 'stranger'].map((person) =>
    draws(absenceForm).from(({ organisation, reader }) => [organisation, person, reader], {
      as: `for ${person}`,
      says: ({ reader }) => [reader.wording.absence.title, reader.wording.absence.until],
    }),
  ),
  draws(absenceBlocks).from(({ organisation, reader }) => [organisation, 'wang', reader], {
    on: 'home',
    says: ({ organisation, names }) =>
      (organisation.today?.absences ?? []).slice(0, 1).map(({ person }) => names.name(person)),
  }),
  draws(absenceButtons).from(({ organisation, reader }) => [organisation, 'chen', reader], {
    on: 'home',
    put: (buttons) => actions('x', buttons),
  }),
];
