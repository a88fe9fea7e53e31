import { bulkCallbackForm } from '../../../src/slack/closing/bulk-callback-form.ts';
import { draws } from '../rows.ts';
import { bulkViewOf } from './bulk-choice.ts';

export const rows = [
  draws(bulkCallbackForm).from((frame) => [bulkViewOf(frame)], {
    says: ({ reader }) => [reader.wording.closing.bulk.sameForAll],
  }),
];
