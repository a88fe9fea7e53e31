import { rulingForm } from '../../../src/slack/routing/ruling-form.ts';
import { draws } from '../rows.ts';
import { withTwoDepartments } from './department-select.ts';
import { heard } from './hearing.ts';

export const rows = [
  draws(rulingForm).from((frame) => [heard(frame), withTwoDepartments(frame), frame.names, frame.reader], {
    says: ({ reader }) => [reader.wording.routing.rule.title],
  }),
];
