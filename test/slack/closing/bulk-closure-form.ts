import { bulkClosureForm } from '../../../src/slack/closing/bulk-closure-form.ts';
import { draws } from '../rows.ts';
import { bulkViewOf } from './bulk-choice.ts';

export const rows = [true, false].map((earlier) =>
  draws(bulkClosureForm).from((frame) => [bulkViewOf(frame), earlier], {
    as: earlier ? 'where lessons were learned before' : 'for the first lesson',
    says: ({ reader }) => [reader.wording.closing.bulk.sameForAll],
  }),
);
