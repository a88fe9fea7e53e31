import { endings } from '../../../src/domain/closing/records.ts';
import {
  categoryName,
  currentRemedy,
  departmentName,
  optionText,
  remedyText,
  runningDeadlines,
  shownDeadlines,
  soughtText,
  stageName,
} from '../../../src/slack/case/summary.ts';
import { remedyWith } from '../../domain/cases.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(categoryName).from(({ it, organisation, reader }) => [organisation, it.complaint, reader]),
  draws(categoryName).from(
    ({ it, organisation, reader, write }) => [organisation, { ...it.complaint, category: write(60) }, reader],
    { as: 'of one that the organisation has given up' },
  ),
  draws(departmentName).from(({ organisation, reader }) => [organisation, 'fresh', reader]),
  draws(departmentName).from(({ organisation, reader, write }) => [organisation, write(60), reader], {
    as: 'of one that is gone',
  }),
  draws(stageName).fromEach(({ it, reader }) => [
    [it.complaint, reader],
    ...endings.map((endedAs): Parameters<typeof stageName> => [{ ...it.complaint, endedAs }, reader]),
    [{ ...it.complaint, mergedInto: 'RD-2026-000008' }, reader],
  ]),
  draws(soughtText).from(({ it, reader }) => [it.complaint, reader], { put: (text) => text ?? 'x' }),
  draws(remedyText).from(({ it, reader }) => [it.remedies[0] ?? remedyWith({ amount: null }), reader]),
  draws(optionText).from(({ it, reader }) => [it.remedies, reader], { put: (text) => text || 'x' }),
  draws(currentRemedy).from(({ it, reader }) => [it, reader], { put: (text) => text ?? 'x' }),
];

export const silent = [runningDeadlines, shownDeadlines];
