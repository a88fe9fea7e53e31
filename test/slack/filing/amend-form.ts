import { amendForm, amending, sentForm } from '../../../src/slack/filing/amend-form.ts';
import { formOf } from '../forms.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

const texts = ({ it, write }: Frame) =>
  Object.fromEntries(it.points.map(({ number }) => [number, write(500)]));
const says = ({ reader }: Frame) => [reader.wording.amending.title, reader.wording.amending.reason];

export const rows = [
  ...[true, false].map((full) =>
    draws(amendForm).from((frame) => [{ ...frame, form: formOf(frame), texts: texts(frame), full }], {
      as: full ? 'with all that was filed' : 'with what is corrected most often',
      says,
    }),
  ),
  draws(amendForm).from(
    (frame) => {
      const points = frame.it.points.map((point) => ({ ...point, outcome: null }));
      const it = { ...frame.it, points };
      return [{ ...frame, it, form: formOf(frame), texts: texts(frame), full: true }];
    },
    { as: 'before anything was found', says },
  ),
];

export const silent = [amending, sentForm];
