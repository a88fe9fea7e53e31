import { offeredCourse } from '../../../src/slack/views/course-actions.ts';
import type { Row } from '../rows.ts';

export const rows: Row[] = [];

export const silent = [offeredCourse];
