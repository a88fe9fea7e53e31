import { secondStageForm } from '../../../src/slack/closing/second-stage-form.ts';
import { draws } from '../rows.ts';

export const rows = [draws(secondStageForm).from(({ reader }) => [reader])];
