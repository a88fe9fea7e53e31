import { reasonForm } from '../../../src/slack/blocks/reason-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(reasonForm).from(({ reader }) => ['x.v1', reader.wording.closing.withdraw, reader], {
    says: ({ reader }) => [reader.wording.case.save, reader.wording.closing.withdraw.reason],
  }),
];
