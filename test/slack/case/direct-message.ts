import { digestFailed, directMessage } from '../../../src/slack/case/direct-message.ts';
import { isOfCorrection } from '../../../src/slack/closing/correction.ts';
import { type Directs, directSays } from '../direct-says.ts';
import { type Frame, frames } from '../frames.ts';
import { likeRemedies } from '../like-remedies.ts';
import { draws, type Gap, gapAtLength } from '../rows.ts';

/** What quotes texts whole, as long as they are. */
export const gaps: Partial<Record<keyof Directs, Gap>> = {
  'sign-wanted': gapAtLength('Ten findings at their longest do not fit one message.', 'msg_blocks_too_long'),
  composed: {
    why: 'Slack counts a page of signs as more than four of letters.',
    at: { 'longest in signs': ['msg_blocks_too_long'] },
  },
};

const types = Object.entries(directSays(frames[0]!))
  .filter(([, says]) => !says.some(isOfCorrection))
  .map(([type]) => type as keyof Directs);

function given(frame: Frame, type: keyof Directs): Parameters<typeof directMessage>[] {
  const says = directSays(frame)[type].filter((say) => !isOfCorrection(say));
  const view = { ...frame, person: 'li', like: likeRemedies(frame), receipt: () => frame };
  return says.map((say) => [{ ...view, say }]);
}

export const rows = [
  ...types.map((type) =>
    draws(directMessage).fromEach((frame) => given(frame, type), {
      as: type,
      says: ({ it }) => [it.complaint.reference],
      gap: gaps[type],
    }),
  ),
  draws(digestFailed).fromEach(
    ({ write, reader }) =>
      ['not_in_channel', write(80)].map((problem) => [
        { week: '2026-W48', channel: 'C0FRESH', problem },
        reader,
      ]),
    { says: () => ['2026-W48'] },
  ),
];
