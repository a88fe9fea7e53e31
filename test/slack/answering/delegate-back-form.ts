import { delegateBackForm } from '../../../src/slack/answering/delegate-back-form.ts';
import { draws } from '../rows.ts';

export const rows = [draws(delegateBackForm).from(({ reader }) => [reader])];
