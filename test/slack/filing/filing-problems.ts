import type { FieldProblem } from '../../../src/domain/filing/filing-form.ts';
import { section } from '../../../src/slack/blocks/blocks.ts';
import { problemTexts } from '../../../src/slack/filing/filing-problems.ts';
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

export const rows = [
  draws(problemTexts).from(
    ({ reader }) => [Object.fromEntries(problems.map((problem, index) => [`f${index}`, problem])), reader],
    { put: (texts) => Object.values(texts).map((text) => section(text)) },
  ),
];
