import type { KnownBlock } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Seat } from '../../domain/watching/on-hand.ts';
import type { Gap, Hole } from '../../domain/watching/preflight-hole.ts';
import type { Watched } from '../../operations/watching/read-roster.ts';
import { context, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { clamp } from '../blocks/text.ts';
import { departmentName } from '../case/summary.ts';

/** Who is there for a department at a moment, and whom a complaint would have to be about to meet nobody. */
export function onHandMessage(
  view: Watched & {
    department: string;
    at: number;
    organisation: Organisation;
    names: Names;
    reader: Reader;
  },
): Message {
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
      ...view.about.map((gap) => section(clamp(`:warning: ${gapText(gap, names, reader)}`, 2900))),
      ...top(view),
    ],
  };
}

/** What no substitute mends, in small print. */
function top({ top: { nobodyAbove, oneAbove }, names, reader }: Parameters<typeof onHandMessage>[0]) {
  const w = reader.wording.clocks.preflight;
  const lines = [
    ...(nobodyAbove.length === 0 ? [] : [w.nobodyAbove(someOf(nobodyAbove, names, reader))]),
    ...(oneAbove.length === 0 ? [] : [w.oneAbove(someOf(oneAbove, names, reader))]),
  ];
  return lines.map((line) => context(clamp(line, 1900)));
}

/** The most people named in one sentence. */
const mostNamed = 8;

function someOf(people: readonly PersonId[], names: Names, reader: Reader): string {
  const { vocabulary, clocks } = reader.wording;
  const shown = people.slice(0, mostNamed).map((person) => names.name(person));
  const rest = people.length - shown.length;
  return vocabulary.or(rest === 0 ? shown : [...shown, clocks.preflight.others(rest)]);
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
    const department = departmentsName(hole.departments, organisation, reader);
    const what = gapText(hole.gap, names, reader);
    const whole = hole.from <= week.from && hole.to >= week.to;
    const text = whole
      ? w.always(department, what)
      : w.hole(department, when(reader, hole.from), when(reader, hole.to), what);
    return section(clamp(text, 2900));
  });
  const rest = holes.length - lines.length;
  const heading = w.heading(holes.length);
  return {
    text: heading,
    blocks: [
      section(`*${heading}*`),
      ...lines,
      context(
        ...(rest > 0 ? [w.more(rest)] : []),
        w.fix,
        ...(holes.some(({ gap }) => gap.kind === 'about') ? [w.fixAbout] : []),
      ),
    ],
  };
}

function departmentsName(departments: readonly string[], organisation: Organisation, reader: Reader): string {
  if (departments.length > 1 && departments.length === organisation.departments.length) {
    return reader.wording.clocks.preflight.everyDepartment;
  }
  return reader.wording.vocabulary.and(
    departments.map((department) => departmentName(organisation, department, reader)),
  );
}

function gapText(gap: Gap, names: Names, reader: Reader): string {
  const w = reader.wording.clocks.preflight;
  switch (gap.kind) {
    case 'rung':
      return w.rung(names.name(gap.person));
    case 'callback-of-owner':
      return w.callbackOfOwner(names.name(gap.person));
    case 'about':
      return w.about(someOf(gap.subjects, names, reader), w.missing[gap.duty]);
    default:
      return w[gap.kind];
  }
}
