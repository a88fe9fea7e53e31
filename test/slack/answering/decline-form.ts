import { declineForm } from '../../../src/slack/answering/decline-form.ts';
import { draws } from '../rows.ts';

export const rows = [draws(declineForm).from(({ reader }) => [reader])];
