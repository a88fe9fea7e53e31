import { readForm, revive } from '../../../src/slack/views/filing-form.ts';
import type { Row } from '../rows.ts';

export const rows: Row[] = [];

export const silent = [readForm, revive];
