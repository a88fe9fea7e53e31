import { callbackOutcomes, endings } from '../../../src/domain/closing/records.ts';
import { callbackWanted, calledBack } from '../../../src/slack/closing/callback-wanted.ts';
import type { Frame } from '../frames.ts';
import { broughtTo } from '../longest.ts';
import { draws } from '../rows.ts';

const says = ({ it }: Frame) => [it.complaint.reference];

export const rows = [
  draws(callbackWanted).from(({ it, names, reader }) => [broughtTo('answered', it), names, reader], {
    as: 'that waits',
    says: (frame) => [
      ...says(frame),
      frame.names.name('chen'),
      frame.reader.wording.messages.callback.record,
    ],
  }),
  draws(callbackWanted).from(({ it, names, reader }) => [broughtTo('called-back', it), names, reader], {
    as: 'that was made',
    says,
  }),
  draws(callbackWanted).fromEach(
    ({ it, names, reader }) => {
      const closed = broughtTo('closed', it);
      return endings.map((endedAs) => [
        { ...closed, complaint: { ...closed.complaint, endedAs } },
        names,
        reader,
      ]);
    },
    { as: 'that nobody needs any more', says },
  ),
  draws(calledBack).fromEach(({ names, reader }) =>
    callbackOutcomes.map((outcome) => [
      { calledBy: 'wang', outcome, satisfaction: outcome === 'reached' ? 1 : null },
      names,
      reader,
    ]),
  ),
];
