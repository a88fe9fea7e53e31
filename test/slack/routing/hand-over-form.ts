import { handOverForm } from '../../../src/slack/routing/hand-over-form.ts';
import { somePeople } from '../frames.ts';
import { draws } from '../rows.ts';

export const rows = [draws(handOverForm).from((frame) => [somePeople(frame), frame.names, frame.reader])];
