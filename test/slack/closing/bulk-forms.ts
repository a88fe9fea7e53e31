import { bulkCallbackForm, bulkCloseForm, chosenIn } from '../../../src/slack/closing/bulk-forms.ts';
import { complaintWith } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

/** As many as are listed at once. */
const view = (frame: Frame) => ({
  ...frame,
  complaints: frame.many(50, (index) => complaintWith({ ...frame.it.complaint, id: `c${index}` }), 1),
});
const says = ({ reader }: Frame) => [reader.wording.closing.bulk.sameForAll];

export const rows = [
  ...[true, false].map((earlier) =>
    draws(bulkCloseForm).from((frame) => [view(frame), earlier], {
      as: earlier ? 'where lessons were learned before' : 'for the first lesson',
      says,
    }),
  ),
  draws(bulkCallbackForm).from((frame) => [view(frame)], { says }),
];

export const silent = [chosenIn];
