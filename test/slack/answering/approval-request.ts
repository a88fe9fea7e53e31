import {
  approvalRequest,
  approvalValue,
  precedentLine,
  readApprovalValue,
} from '../../../src/slack/answering/approval-request.ts';
import { approvalWith, now, remedyWith } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { likeRemedies } from '../like-remedies.ts';
import { greatest } from '../longest-agreements.ts';
import { draws } from '../rows.ts';

/** A request that waits, or that somebody decided with as many words as they have. */
function asked(frame: Frame, decidedAt: number | null): Parameters<typeof approvalRequest> {
  const { it, size, write } = frame;
  const reason = decidedAt !== null && size !== 'shortest' ? write(1500) : null;
  const approvals = [
    approvalWith({ decidedAt, reason, amount: size === 'shortest' ? 30_00 : greatest * 9, askedBy: 'chen' }),
  ];
  const remedies = it.remedies.length === 0 ? [remedyWith()] : it.remedies;
  return [{ ...frame, it: { ...it, approvals, remedies }, approval: 'p1', like: likeRemedies(frame) }];
}

const facts = ({ it, names, reader }: Frame) => [
  it.complaint.reference,
  names.name('chen'),
  reader.wording.agreements.approval.offer,
  reader.wording.agreements.approval.finding,
];

export const rows = [
  draws(approvalRequest).from((frame) => asked(frame, null), {
    as: 'that waits',
    says: (frame) => [...facts(frame), frame.reader.wording.agreements.approval.approve],
  }),
  draws(approvalRequest).from((frame) => asked(frame, now), {
    as: 'that was decided',
    says: (frame) => [...facts(frame), frame.names.name('wang')],
  }),
  draws(approvalRequest).from((frame) => [{ ...frame, approval: 'gone', like: [] }], {
    as: 'that is over',
    says: ({ it }) => [it.complaint.reference],
  }),
  draws(precedentLine).from(({ reader }) => [
    {
      kind: 'compensation',
      currency: 'CNY',
      count: 99,
      lowest: greatest,
      median: greatest,
      highest: greatest,
    },
    reader,
  ]),
];

export const silent = [approvalValue, readApprovalValue];
