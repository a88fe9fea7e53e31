import { buttonValue, offeredActions } from '../../../src/slack/views/case-actions.ts';
import type { Row } from '../rows.ts';

export const rows: Row[] = [];

export const silent = [offeredActions, buttonValue];
