import { hearingBlocks } from '../../../src/slack/routing/hearing.ts';
import type { Frame } from '../frames.ts';
import { longestCase } from '../longest.ts';
import { draws } from '../rows.ts';
import { withTwoDepartments } from './department-select.ts';

/** In a hearing in which nobody has spoken, or both sides have, as long as they may. */
export const heard = ({ it, size, write }: Frame) =>
  size === 'shortest' ? { ...it, hearings: longestCase(write).hearings } : it;

export const rows = [
  draws(hearingBlocks).from((frame) => [heard(frame), withTwoDepartments(frame), frame.names, frame.reader], {
    on: 'modal',
  }),
];
