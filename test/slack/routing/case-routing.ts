import { context } from '../../../src/slack/blocks/blocks.ts';
import { routingBlocks, routingNotes } from '../../../src/slack/routing/case-routing.ts';
import { caseViewOf } from '../case-view-of.ts';
import { draws } from '../rows.ts';
import { withTwoDepartments } from './department-select.ts';
import { heard } from './hearing.ts';

export const rows = [
  draws(routingNotes).from(({ it, organisation, reader }) => [it, organisation, reader], {
    put: (notes) => context(notes.length === 0 ? 'x' : notes.join('\n')),
  }),
  draws(routingBlocks).from(
    (frame) => [{ ...caseViewOf(frame, 'wang'), it: heard(frame), organisation: withTwoDepartments(frame) }],
    { on: 'modal', says: ({ reader }) => [reader.wording.routing.hearing] },
  ),
];
