import { transferForm } from '../../../src/slack/routing/transfer-form.ts';
import { draws } from '../rows.ts';
import { withTwoDepartments } from './department-select.ts';

export const rows = [
  draws(transferForm).from((frame) => [frame.it, withTwoDepartments(frame), frame.reader], {
    says: ({ reader }) => [reader.wording.routing.transfer.title],
  }),
];
