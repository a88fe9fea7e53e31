import { callbackOutcomes } from '../../../src/domain/closing/records.ts';
import { callbackFields } from '../../../src/slack/closing/callback-fields.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(callbackFields).from(({ reader }) => [callbackOutcomes, 'reached', reader], {
    on: 'modal',
    says: ({ reader: { wording } }) => [
      wording.case.callback.outcome,
      wording.vocabulary.callbackOutcome.unreachable,
      wording.case.callback.words,
    ],
  }),
];
