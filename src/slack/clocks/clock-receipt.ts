import type { KnownBlock } from '@slack/types';
import { type Charge, type ClockSpan, totalsOf } from '../../domain/clocks/clock-receipt.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { context, section } from '../blocks/blocks.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { departmentName } from '../case/summary.ts';

export interface ClockReceiptView {
  it: Case;
  spans: readonly ClockSpan[];
  organisation: Organisation;
  names: Names;
  reader: Reader;
  now: number;
}

/** The latest spans that are shown one by one; the totals count all of them. */
const mostSpans = 24;

/** Every working minute and who held it: the totals, then span by span. */
export function clockReceiptBlocks(view: ClockReceiptView): KnownBlock[] {
  const { it, spans, reader, now } = view;
  const w = reader.wording.clocks.receipt;
  const shown = spans.slice(-mostSpans);
  const all = spans.reduce((sum, { minutes }) => sum + minutes, 0);
  const totals = totalsOf(spans).map(({ charge, minutes }) =>
    w.held(holder(view, charge), lasting(minutes, reader)),
  );
  return [
    section([`*${w.heading(it.complaint.reference)}*`, ...totals, w.total(lasting(all, reader))].join('\n')),
    ...(spans.length > shown.length ? [context(w.more(spans.length - shown.length))] : []),
    ...inPieces(
      shown.map(({ from, to, charge, minutes }) => {
        const until = to === now ? w.now : when(reader, to);
        return w.span(when(reader, from), until, holder(view, charge), lasting(minutes, reader));
      }),
    ),
    context(w.counted),
  ];
}

function holder({ organisation, names, reader }: ClockReceiptView, charge: Charge): string {
  const { clocks, vocabulary } = reader.wording;
  switch (charge.kind) {
    case 'department':
      return departmentName(organisation, charge.department, reader);
    case 'desk':
      return vocabulary.desk;
    case 'person':
      return charge.person === null ? clocks.receipt.erased : names.name(charge.person);
    default:
      return clocks.awaited[charge.kind];
  }
}

function lasting(minutes: number, reader: Reader): string {
  const whole = Math.round(minutes);
  return reader.wording.clocks.receipt.duration(Math.floor(whole / 60), whole % 60);
}

/** Twelve lines stay far below a section's length. */
function inPieces(lines: readonly string[]): KnownBlock[] {
  const pieces: KnownBlock[] = [];
  for (let at = 0; at < lines.length; at += 12) pieces.push(section(lines.slice(at, at + 12).join('\n')));
  return pieces;
}
