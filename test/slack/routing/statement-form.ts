import { statementForm } from '../../../src/slack/routing/statement-form.ts';
import { draws } from '../rows.ts';
import { withTwoDepartments } from './department-select.ts';

export const rows = [
  draws(statementForm).from((frame) => {
    const organisation = withTwoDepartments(frame);
    const sides = organisation.departments.map(({ id }) => id);
    return [sides.slice(0, frame.size === 'shortest' ? 1 : undefined), organisation, frame.reader];
  }),
];
