import type { FieldProblem } from '../../../src/domain/filing/filing-form.ts';
import { section } from '../../../src/slack/blocks/blocks.ts';
import { becauseMajor, filingView, problemTexts } from '../../../src/slack/filing/filing-view.ts';
import { formOf } from '../forms.ts';
import { draws } from '../rows.ts';

const problems: FieldProblem[] = [
  { code: 'required' },
  { code: 'too-long', limit: 3000, length: 99_999 },
  { code: 'unknown-choice' },
  { code: 'in-future' },
  { code: 'not-a-date' },
  { code: 'too-many-points', limit: 10 },
  ...(['not-an-amount', 'negative', 'ambiguous', 'too-many-decimals', 'too-large'] as const).map(
    (problem) => ({
      code: 'amount' as const,
      problem,
    }),
  ),
];

const reasons = ['category', 'injury', 'vulnerable', 'media', 'regulator', 'amount'] as const;

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
  draws(becauseMajor).from(({ size, reader }) => [size === 'shortest' ? [] : reasons, reader], {
    on: 'modal',
  }),
  draws(problemTexts).from(
    ({ reader }) => [Object.fromEntries(problems.map((problem, index) => [`f${index}`, problem])), reader],
    { put: (texts) => Object.values(texts).map((text) => section(text)) },
  ),
];
