import type { AgreementSay } from '../../../src/domain/answering/says.ts';
import { agreementLine } from '../../../src/slack/answering/agreement-line.ts';
import { draws } from '../rows.ts';
import { threadSays } from '../thread-says.ts';

const types = [
  'remedy',
  'approval-asked',
  'approval-decided',
  'option-chosen',
  'offer-rejected',
  'delegated-back',
  'carried-out',
  'contacted',
  'promised',
  'promise-kept',
  'promise-broken',
] as const satisfies AgreementSay['type'][];

export const rows = [true, false].map((open) =>
  draws(agreementLine).fromEach(
    (frame) => {
      const view = { ...frame, public: open, canSee: () => true };
      return types.flatMap((type) =>
        threadSays(frame)[type].map(
          (say): Parameters<typeof agreementLine> => [view, say, frame.names.mention],
        ),
      );
    },
    { as: open ? 'for everybody' : 'for those who handle it' },
  ),
);
