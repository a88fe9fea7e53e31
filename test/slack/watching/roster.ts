import type { Seat } from '../../../src/domain/watching/on-hand.ts';
import { subjectDuties } from '../../../src/domain/watching/preflight-subject.ts';
import { escapeText } from '../../../src/slack/blocks/text.ts';
import { onHandMessage, preflightMessage } from '../../../src/slack/watching/roster.ts';
import { hour, now } from '../../domain/cases.ts';
import type { Frame } from '../frames.ts';
import { draws, gapAtLength } from '../rows.ts';

type Gap = Parameters<typeof preflightMessage>[0][number]['gap'];

const about = (frame: Frame): Extract<Gap, { kind: 'about' }>[] =>
  subjectDuties.map((duty) => ({ kind: 'about', duty, subjects: people(frame) }));
const people = ({ organisation, size }: Frame) =>
  organisation.people.slice(0, size === 'shortest' ? 1 : undefined).map(({ id }) => id);

const gaps = (frame: Frame): Gap[] => [
  { kind: 'claim' },
  { kind: 'rung', person: 'chen' },
  { kind: 'ladder' },
  { kind: 'callback' },
  { kind: 'callback-of-owner', person: 'chen' },
  { kind: 'head' },
  { kind: 'audit' },
  ...about(frame),
];

function seats(frame: Frame): Seat[] {
  return frame.many(70, (index): Seat => {
    const person = frame.organisation.people[index]?.id ?? 'gone';
    const why = (['there', 'substitute', 'away', 'unreachable'] as const)[index % 4] ?? 'there';
    return { person, why, filledBy: why === 'there' ? person : why === 'substitute' ? 'sun' : null };
  });
}

const holes = (frame: Frame, until: number) =>
  [...gaps(frame), ...gaps(frame)].map((gap) => ({
    departments: frame.organisation.departments.slice(1).map(({ id }) => id),
    gap,
    from: now,
    to: until,
  }));

export const rows = [
  draws(onHandMessage).from(
    (frame) => [
      {
        ...frame,
        department: 'fresh',
        at: now,
        working: true,
        watch: { claim: seats(frame), ladder: seats(frame), callback: seats(frame) },
        about: frame.size === 'shortest' ? [] : about(frame),
        top: { nobodyAbove: frame.many(70, () => 'zhao'), oneAbove: frame.many(70, () => 'li') },
      },
    ],
    { on: 'answer', says: ({ reader }) => [reader.wording.clocks.who.open] },
  ),
  // All week long, and for an hour.
  draws(preflightMessage).fromEach(
    (frame) =>
      [now + 200 * hour, now + hour].map((until) => [
        holes(frame, until).slice(0, frame.size === 'shortest' ? 1 : undefined),
        { from: now, to: now + 168 * hour },
        frame.organisation,
        frame.names,
        frame.reader,
      ]),
    {
      says: ({ reader }) => [escapeText(reader.wording.clocks.preflight.claim)],
      gap: gapAtLength(
        'Dozens of departments, named one by one, leave no room for what is missing there.',
        'msg_blocks_too_long',
        'silent',
      ),
    },
  ),
];
