import { delegateClaimForm } from '../../../src/slack/routing/delegate-claim-form.ts';
import { somePeople } from '../frames.ts';
import { draws } from '../rows.ts';

export const rows = [
  draws(delegateClaimForm).from((frame) => [somePeople(frame), frame.names, frame.reader]),
];
