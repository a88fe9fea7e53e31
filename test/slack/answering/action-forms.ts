import {
  callbackForm,
  causeSelect,
  closeForm,
  delegateClaimForm,
  findingForm,
  handOverForm,
  releaseForm,
  responseForm,
} from '../../../src/slack/answering/action-forms.ts';
import { composeLetter } from '../../../src/slack/answering/letter.ts';
import type { Frame } from '../frames.ts';
import { draws } from '../rows.ts';

const people = ({ organisation, size }: Frame) =>
  organisation.people.slice(0, size === 'shortest' ? 1 : undefined).map(({ id }) => id);

export const rows = [
  draws(findingForm).from(({ it, reader }) => [it, reader], {
    says: ({ reader }) => [reader.wording.case.finding.title],
  }),
  draws(findingForm).from(
    ({ it, reader }) => [{ ...it, points: it.points.map((point) => ({ ...point, outcome: null })) }, reader],
    { as: 'before anything was found', says: ({ reader }) => [reader.wording.case.finding.facts] },
  ),
  draws(responseForm).from(({ reader }) => [reader, ''], { as: 'with nothing composed' }),
  draws(responseForm).from(
    ({ it, organisation, language, reader }) => [
      reader,
      composeLetter(it, { organisation, policy: organisation }, language),
    ],
    {
      as: 'with the composed answer',
      says: ({ it }) => [it.complaint.reference],
      gap: {
        why: 'An answer of ninety thousand characters does not fit one form.',
        at: { 'longest in Chinese': ['view_too_large'] },
      },
    },
  ),
  draws(callbackForm).from(({ it, reader }) => [it, reader], {
    says: ({ reader }) => [reader.wording.case.callback.title],
  }),
  ...[true, false].map((earlier) =>
    draws(closeForm).from(({ it, reader }) => [it, reader, earlier], {
      as: earlier ? 'where lessons were learned before' : 'for the first lesson',
      says: ({ reader }) => [reader.wording.case.closing.title],
    }),
  ),
  draws(releaseForm).from(({ reader }) => [reader]),
  draws(handOverForm).from((frame) => [people(frame), frame.names, frame.reader]),
  draws(delegateClaimForm).from((frame) => [people(frame), frame.names, frame.reader]),
  draws(causeSelect).from(({ reader, size }) => ['x', 'x', reader, size === 'shortest' ? null : 'product'], {
    on: 'modal',
  }),
];
