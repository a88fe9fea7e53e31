import { closureForm } from '../../../src/slack/closing/closure-form.ts';
import { draws } from '../rows.ts';

export const rows = [true, false].map((earlier) =>
  draws(closureForm).from(({ it, reader }) => [it, reader, earlier], {
    as: earlier ? 'where lessons were learned before' : 'for the first lesson',
    says: ({ reader }) => [reader.wording.case.closing.title],
  }),
);
