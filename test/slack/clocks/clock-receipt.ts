import type { Charge } from '../../../src/domain/clocks/clock-receipt.ts';
import { clockReceiptBlocks } from '../../../src/slack/clocks/clock-receipt.ts';
import { minute, now } from '../../domain/cases.ts';
import { draws } from '../rows.ts';

const charges: Charge[] = [
  { kind: 'department', department: 'fresh' },
  { kind: 'desk' },
  { kind: 'person', person: 'chen' },
  { kind: 'person', person: null },
  { kind: 'complainant' },
  { kind: 'third-party' },
];

export const rows = (['answer', 'modal'] as const).map((on) =>
  draws(clockReceiptBlocks).from(
    (frame) => [
      {
        ...frame,
        spans: frame.many(500, (index) => ({
          from: now,
          to: now,
          charge: charges[index % charges.length] ?? { kind: 'desk' },
          minutes: index * minute,
        })),
      },
    ],
    { as: `in ${on === 'modal' ? 'a case' : 'an answer'}`, on, says: ({ it }) => [it.complaint.reference] },
  ),
);
