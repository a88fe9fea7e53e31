import { readForm, revive } from '../../../src/slack/filing/filing-state.ts';
import type { Row } from '../rows.ts';

export const rows: Row[] = [];

export const silent = [readForm, revive];
