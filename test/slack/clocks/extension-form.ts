import { targetClocks } from '../../../src/domain/clocks/clock.ts';
import { extensionForm } from '../../../src/slack/clocks/extension-form.ts';
import { deadlineWith, hour } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

const running = ({ it, many, now }: Frame) => ({
  ...it,
  deadlines: many(
    targetClocks.length,
    (index) =>
      deadlineWith({ id: `d${index}`, clock: targetClocks.at(index - 4) ?? 'response', dueAt: now + hour }),
    1,
  ),
});

export const rows = [
  draws(extensionForm).from((frame) => [running(frame), frame.now, frame.reader], {
    says: ({ it, reader }) => [reader.wording.clocks.extension.title, it.complaint.reference],
  }),
];
