import type { KnownBlock } from '@slack/types';
import type { Organisation } from '../../domain/organisation.ts';
import type { Gap, Hole, Seat, Watch } from '../../domain/preflight.ts';
import { context, section } from '../blocks.ts';
import type { Names } from '../names.ts';
import { type Reader, when } from '../reader.ts';
import { clamp } from '../text.ts';
import type { Message } from './card.ts';
import { departmentName } from './summary.ts';

/** Who is there for a department at a moment. */
export function watchMessage(view: {
  department: string;
  at: number;
  watch: Watch;
  working: boolean;
  organisation: Organisation;
  names: Names;
  reader: Reader;
}): Message {
  const { watch, reader, names } = view;
  const w = reader.wording.clocks.who;
  const heading = w.heading(
    departmentName(view.organisation, view.department, reader),
    when(reader, view.at),
  );
  const line = (label: string, seats: readonly Seat[]) =>
    clamp(w.seats(label, listed(seats, names, reader)), 2900);
  return {
    text: heading,
    blocks: [
      section(`*${heading}*\n${view.working ? w.open : w.rests}`),
      section(line(w.claim, watch.claim)),
      section(line(w.ladder, watch.ladder)),
      section(line(w.callback, watch.callback)),
    ],
  };
}

function listed(seats: readonly Seat[], names: Names, reader: Reader): string {
  const w = reader.wording.clocks.who;
  if (seats.every(({ filledBy }) => filledBy === null) && seats.length === 0) return w.nobody;
  return seats
    .map(({ person, filledBy, why }) => {
      const name = names.name(person);
      if (filledBy !== null) return why === 'substitute' ? w.standIn(name, names.name(filledBy)) : name;
      return why === 'away' ? w.away(name) : w.unreachable(name);
    })
    .join(' · ');
}

/** The most gaps in one message. */
const mostHoles = 15;

/** What administrators read when the coming week has gaps. */
export function preflightMessage(
  holes: readonly Hole[],
  week: { from: number; to: number },
  organisation: Organisation,
  names: Names,
  reader: Reader,
): Message {
  const w = reader.wording.clocks.preflight;
  const lines: KnownBlock[] = holes.slice(0, mostHoles).map((hole) => {
    const department = departmentName(organisation, hole.department, reader);
    const what = gapText(hole.gap, names, reader);
    const whole = hole.from <= week.from && hole.to >= week.to;
    return section(
      whole
        ? w.always(department, what)
        : w.hole(department, when(reader, hole.from), when(reader, hole.to), what),
    );
  });
  const rest = holes.length - lines.length;
  const heading = w.heading(holes.length);
  return {
    text: heading,
    blocks: [section(`*${heading}*`), ...lines, context(...(rest > 0 ? [w.more(rest)] : []), w.fix)],
  };
}

function gapText(gap: Gap, names: Names, reader: Reader): string {
  const w = reader.wording.clocks.preflight;
  switch (gap.kind) {
    case 'rung':
      return w.rung(names.name(gap.person));
    case 'callback-of-owner':
      return w.callbackOfOwner(names.name(gap.person));
    default:
      return w[gap.kind];
  }
}
