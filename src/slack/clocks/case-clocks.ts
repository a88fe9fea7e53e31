import type { KnownBlock } from '@slack/types';
import { isRunning } from '../../domain/clocks/deadline.ts';
import { runningPause } from '../../domain/clocks/pause.ts';
import type { Deadline } from '../../domain/clocks/records.ts';
import type { Case } from '../../domain/facts/case.ts';
import { context, section } from '../blocks/blocks.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { clamp, escapeText, quoteLine } from '../blocks/text.ts';

export interface ClockView {
  it: Case;
  names: Names;
  reader: Reader;
  now: number;
}

/** The clocks of a case: those that run, how each ended last, whom we wait for, what was extended. */
export function caseClocks(view: ClockView): KnownBlock[] {
  const { it, reader } = view;
  if (it.deadlines.length === 0) return [];
  const { case: w } = reader.wording;
  const lines = it.deadlines
    .filter((deadline) => tells(it, deadline))
    .map((deadline) => line(view, deadline));
  return [
    section(clamp([`*${w.sections.deadlines}*`, ...lines].join('\n'), 2900)),
    ...waiting(view),
    ...extensions(view),
  ];
}

/** Each contact ends an update and starts the next: of what has ended, the last of its kind says enough. */
function tells(it: Case, deadline: Deadline): boolean {
  if (isRunning(deadline) || deadline.breachedAt !== null) return true;
  return it.deadlines.findLast(({ clock }) => clock === deadline.clock) === deadline;
}

function line({ reader, names, now }: ClockView, deadline: Deadline): string {
  const { vocabulary, case: w } = reader.wording;
  const held = deadline.holder === null ? '' : ` (${names.name(deadline.holder)})`;
  const clock = `${vocabulary.clock[deadline.clock]}${held}`;
  if (deadline.cancelledAt !== null) return w.cancelled(clock);
  if (deadline.metAt !== null) {
    const met = when(reader, deadline.metAt);
    return deadline.metAt > deadline.dueAt ? w.missed(clock, met) : w.met(clock, met);
  }
  const due = when(reader, deadline.dueAt);
  return now >= deadline.dueAt ? w.overdue(clock, due) : w.due(clock, due);
}

function waiting({ it, reader }: ClockView): KnownBlock[] {
  const pause = runningPause(it);
  if (pause === undefined) return [];
  const { awaited, waitsFor } = reader.wording.clocks;
  const text = waitsFor(awaited[pause.waitingFor], when(reader, pause.expiresAt));
  return [context(`${text}: ${quoteLine(pause.reason, 600)}`)];
}

function extensions({ it, names, reader }: ClockView): KnownBlock[] {
  const { clocks, vocabulary } = reader.wording;
  return it.extensions.slice(-3).map(({ extendedBy, clock, to, reason }) => {
    const text = clocks.extended(names.name(extendedBy), vocabulary.clock[clock], when(reader, to));
    return context(`${text} ${escapeText(clamp(reason, 600))}`);
  });
}
