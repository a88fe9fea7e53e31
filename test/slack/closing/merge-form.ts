import { mergeForm } from '../../../src/slack/closing/merge-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(mergeForm).from(({ many, reader }) => [many(10, (index) => `RD-2026-00000${index}`), reader], {
    says: ({ reader }) => [reader.wording.closing.merge.title],
  }),
];
