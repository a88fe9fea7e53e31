import { section } from '../../../src/slack/blocks/blocks.ts';
import { caseForm } from '../../../src/slack/blocks/case-form.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(caseForm).from(({ reader }) => ['x.v1', reader.wording.case.finding.title, reader, [section('x')]], {
    says: ({ reader }) => [reader.wording.case.save, reader.wording.case.cancel],
  }),
];
