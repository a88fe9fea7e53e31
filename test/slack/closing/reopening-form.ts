import { reopeningForm } from '../../../src/slack/closing/reopening-form.ts';
import { draws } from '../rows.ts';

export const rows = [draws(reopeningForm).from(({ reader }) => [reader])];
