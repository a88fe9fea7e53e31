import { motives } from '../../../src/domain/filing/records.ts';
import { receiptBlocks, receiptView } from '../../../src/slack/filing/receipt.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

const view = (frame: Frame) => ({
  ...frame,
  it: {
    ...frame.it,
    complaint: {
      ...frame.it.complaint,
      ...(frame.size === 'shortest' ? {} : { occurredOn: '2019-11-20', motive: 'opportunity' as const }),
    },
  },
  alike: frame.many(5, (index) => `RD-2026-00000${index}`),
  precedent: frame.size === 'shortest' ? undefined : { reference: 'RD-2026-000008', department: 'deli' },
});

export const rows = [
  draws(receiptView).from((frame) => [view(frame)], {
    as: 'of a complaint',
    says: ({ it, reader }) => [it.complaint.reference, reader.wording.filing.receipt.sayHeading],
  }),
  ...[true, false].map((restricted) =>
    draws(receiptBlocks).fromEach(
      (frame) =>
        motives.map((motive) => {
          const { it, ...rest } = view(frame);
          const settledHow = restricted ? null : frame.write(3000);
          return [{ ...rest, it: { ...it, complaint: { ...it.complaint, motive, restricted, settledHow } } }];
        }),
      { as: restricted ? 'in confidence' : 'of one settled on the spot', on: 'modal' },
    ),
  ),
];
