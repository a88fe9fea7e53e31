import { correctionCheckForm } from '../../../src/slack/closing/correction-check-form.ts';
import { draws } from '../rows.ts';

export const rows = [draws(correctionCheckForm).from(({ reader }) => [reader])];
