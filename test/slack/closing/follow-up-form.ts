import { followUpForm, takingUp } from '../../../src/slack/closing/follow-up-form.ts';
import { draws } from '../rows.ts';

export const rows = [draws(followUpForm).from(({ reader }) => [reader])];

export const silent = [takingUp];
