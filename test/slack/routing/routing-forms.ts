import {
  cooperateForm,
  followUpForm,
  hearingBlocks,
  mergeForm,
  reasonForm,
  ruleForm,
  secondStageForm,
  stateForm,
  takingUp,
  transferForm,
} from '../../../src/slack/routing/routing-forms.ts';
import { organisation as shop } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { longestCase } from '../longest.ts';
import { draws } from '../rows.ts';

/** With a second department, so that there is somewhere to go. */
const two = ({ organisation, size }: Frame) =>
  size === 'shortest' ? { ...organisation, departments: shop.departments } : organisation;
/** In a hearing in which nobody has spoken, or both sides have, as long as they may. */
const heard = ({ it, size, write }: Frame) =>
  size === 'shortest' ? { ...it, hearings: longestCase(write).hearings } : it;

export const rows = [
  draws(transferForm).from((frame) => [frame.it, two(frame), frame.reader], {
    says: ({ reader }) => [reader.wording.routing.transfer.title],
  }),
  draws(cooperateForm).from((frame) => [frame.it, two(frame), frame.reader], {
    says: ({ reader }) => [reader.wording.routing.cooperate.title],
  }),
  draws(stateForm).from((frame) => [
    two(frame)
      .departments.slice(0, frame.size === 'shortest' ? 1 : undefined)
      .map(({ id }) => id),
    two(frame),
    frame.reader,
  ]),
  draws(ruleForm).from((frame) => [heard(frame), two(frame), frame.names, frame.reader], {
    says: ({ reader }) => [reader.wording.routing.rule.title],
  }),
  draws(hearingBlocks).from((frame) => [heard(frame), two(frame), frame.names, frame.reader], {
    on: 'modal',
  }),
  draws(reasonForm).fromEach(({ reader }) =>
    (['declineTransfer', 'withdraw', 'misfile', 'reopen'] as const).map((form) => [form, reader]),
  ),
  draws(mergeForm).from(({ many, reader }) => [many(10, (index) => `RD-2026-00000${index}`), reader], {
    says: ({ reader }) => [reader.wording.closing.merge.title],
  }),
  draws(secondStageForm).from(({ reader }) => [reader]),
  draws(followUpForm).from(({ reader }) => [reader]),
];

export const silent = [takingUp];
