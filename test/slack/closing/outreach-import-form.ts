import { outreachImportForm } from '../../../src/slack/closing/outreach-import-form.ts';
import { draws } from '../rows.ts';

export const rows = [draws(outreachImportForm).from(({ reader }) => [reader, 'x'.repeat(1000)])];
