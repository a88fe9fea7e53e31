import { filingView } from '../../../src/slack/filing/filing-view.ts';
import { formOf } from '../forms.ts';
import { draws } from '../rows.ts';

export const rows = [
  ...[true, false].map((full) =>
    draws(filingView).from(
      (frame) => [
        {
          ...frame,
          form: formOf(frame),
          full,
          draftFrom: frame.size === 'shortest' ? null : frame.now,
          begun: frame.size === 'shortest' ? 0 : 999,
        },
      ],
      {
        as: full ? 'with all fields' : 'as it begins',
        says: ({ reader }) => [
          reader.wording.filing.title,
          reader.wording.filing.fields.narrative,
          reader.wording.filing.fields.category,
        ],
      },
    ),
  ),
];
