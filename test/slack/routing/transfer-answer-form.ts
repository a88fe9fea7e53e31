import { declineTransferForm } from '../../../src/slack/routing/transfer-answer-form.ts';
import { draws } from '../rows.ts';

export const rows = [draws(declineTransferForm).from(({ reader }) => [reader])];
