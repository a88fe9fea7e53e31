import { cooperationForm } from '../../../src/slack/routing/cooperation-form.ts';
import { draws } from '../rows.ts';
import { withTwoDepartments } from './department-select.ts';

export const rows = [
  draws(cooperationForm).from((frame) => [frame.it, withTwoDepartments(frame), frame.reader], {
    says: ({ reader }) => [reader.wording.routing.cooperate.title],
  }),
];
