import { findingForm } from '../../../src/slack/answering/finding-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(findingForm).from(({ it, reader }) => [it, reader], {
    says: ({ reader }) => [reader.wording.case.finding.title],
  }),
  draws(findingForm).from(
    ({ it, reader }) => [{ ...it, points: it.points.map((point) => ({ ...point, outcome: null })) }, reader],
    { as: 'before anything was found', says: ({ reader }) => [reader.wording.case.finding.facts] },
  ),
];
