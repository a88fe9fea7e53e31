import type { Case } from '../../../src/domain/facts/case.ts';
import { checklistBlocks, checklistMessage } from '../../../src/slack/answering/checklist.ts';
import { now } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { longestPlaybooks } from '../longest-organisation.ts';
import { draws, gapAtLength } from '../rows.ts';

const playbooks = ({ size, write }: Frame, count: number) => {
  const [first, ...more] = longestPlaybooks(write, size === 'shortest' ? 1 : count);
  return size === 'shortest' ? [{ ...first!, steps: first!.steps.slice(0, 1) }] : [first!, ...more];
};

/** Every other step was done. */
function half(frame: Frame, count: number): Case {
  const steps = playbooks(frame, count).flatMap(({ id, steps: all }) =>
    all
      .filter((_, index) => index % 2 === 1)
      .map((step) => ({
        workspace: 'T0',
        complaint: 'c1',
        playbook: id,
        step: step.id,
        doneBy: 'chen',
        doneAt: now,
      })),
  );
  return { ...frame.it, steps };
}

const view = (frame: Frame, count: number) => ({
  ...frame,
  it: half(frame, count),
  playbooks: playbooks(frame, count),
});

export const rows = [
  draws(checklistMessage).from((frame) => [{ ...view(frame, 3), public: false }], {
    as: 'of three playbooks',
    says: ({ reader }) => [reader.wording.playbook.heading],
    gap: gapAtLength('Thirty steps at their longest do not fit one message.', 'msg_blocks_too_long'),
  }),
  draws(checklistMessage).from((frame) => [{ ...view(frame, 16), public: false }], {
    as: 'of sixteen playbooks',
    says: ({ reader, size }) =>
      [reader.wording.playbook.heading, reader.wording.playbook.more].slice(0, size === 'shortest' ? 1 : 2),
    gap: gapAtLength('Forty steps at their longest do not fit one message.', 'msg_blocks_too_long'),
  }),
  draws(checklistMessage).from((frame) => [{ ...view(frame, 16), public: true }], {
    as: 'where everybody reads along',
    says: ({ reader }) => [reader.wording.playbook.sealed],
  }),
  draws(checklistBlocks).from((frame) => [view(frame, 3)], { on: 'modal' }),
];
