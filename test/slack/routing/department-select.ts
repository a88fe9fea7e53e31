import { departmentSelect } from '../../../src/slack/routing/department-select.ts';
import { organisation as shop } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

/** With a second department, so that there is somewhere to go. */
export const withTwoDepartments = ({ organisation, size }: Frame) =>
  size === 'shortest' ? { ...organisation, departments: shop.departments } : organisation;

export const rows = [
  draws(departmentSelect).from(
    ({ organisation, reader }) => [
      'x',
      'x',
      organisation.departments.map(({ id }) => id),
      organisation,
      reader,
    ],
    { on: 'modal' },
  ),
];
