import { chosenIn, complaintBoxes } from '../../../src/slack/closing/bulk-choice.ts';
import { complaintWith } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

/** As many as are listed at once. */
export const bulkViewOf = (frame: Frame) => ({
  ...frame,
  complaints: frame.many(50, (index) => complaintWith({ ...frame.it.complaint, id: `c${index}` }), 1),
});

export const rows = [
  draws(complaintBoxes).from((frame) => [bulkViewOf(frame)], {
    on: 'modal',
    says: ({ it }) => [it.complaint.reference],
  }),
];

export const silent = [chosenIn];
