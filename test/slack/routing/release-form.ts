import { releaseForm } from '../../../src/slack/routing/release-form.ts';
import { draws } from '../rows.ts';

export const rows = [draws(releaseForm).from(({ reader }) => [reader])];
