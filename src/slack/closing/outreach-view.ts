import type { KnownBlock, ModalView } from '@slack/types';
import { progressOf } from '../../domain/closing/outreach.ts';
import type { BadRow } from '../../domain/closing/outreach-list.ts';
import type { OutreachContact } from '../../domain/closing/records.ts';
import type { Case } from '../../domain/facts/case.ts';
import { actions, button, divider, plain, section } from '../blocks/blocks.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { clamp, escapeText, quoteLine } from '../blocks/text.ts';
import { actionIds, viewIds } from '../ids.ts';

export interface OutreachView {
  it: Case;
  rows: readonly OutreachContact[];
  names: Names;
  reader: Reader;
  offset: number;
  /** What a list just imported left out. */
  bad?: readonly BadRow[];
}

const pageRows = 20;

const mostBad = 20;

/** The list of those who could be affected, how far it is, and who is to be called next. */
export function outreachView({ it, rows, names, reader, offset, bad }: OutreachView): ModalView {
  const w = reader.wording.outreach;
  const page = rows.slice(offset, offset + pageRows);
  const turn = (id: string, text: string, to: number) =>
    button(id, text, { value: JSON.stringify({ complaint: it.complaint.id, offset: to }) });
  const turning = [
    ...(offset > 0 ? [turn(actionIds.outreachPrevious, w.previous, Math.max(0, offset - pageRows))] : []),
    ...(offset + pageRows < rows.length ? [turn(actionIds.outreachNext, w.next, offset + pageRows)] : []),
  ];
  return {
    type: 'modal',
    callback_id: viewIds.outreach,
    private_metadata: it.complaint.id,
    title: plain(w.title, 24),
    close: plain(reader.wording.case.close, 24),
    blocks: [
      section(w.intro),
      ...(rows.length === 0 ? [] : [section(progressText(rows, reader))]),
      ...(bad === undefined ? [] : badRows(bad, rows.length, reader)),
      actions('outreach', [
        button(actionIds.outreachImport, w.import, { value: it.complaint.id, style: 'primary' }),
      ]),
      divider(),
      ...page.map((row) => contactBlock(row, names, reader)),
      ...(turning.length === 0 ? [] : [actions('pages', turning)]),
    ],
  };
}

function progressText(rows: readonly OutreachContact[], reader: Reader): string {
  const w = reader.wording.outreach;
  const { listed, reached, reachedFirst, complained } = progressOf(rows);
  return [w.progress(reached, listed), w.first(reachedFirst), w.complained(complained)].join(' · ');
}

function badRows(bad: readonly BadRow[], good: number, reader: Reader): KnownBlock[] {
  const w = reader.wording.outreach;
  const lines = bad.slice(0, mostBad).map(({ line, problem }) => `• ${w.badRow(line, w.bad[problem])}`);
  const rest = bad.length - lines.length;
  return [section([w.imported(good, bad.length), ...lines, ...(rest > 0 ? [w.more(rest)] : [])].join('\n'))];
}

function contactBlock(row: OutreachContact, names: Names, reader: Reader): KnownBlock {
  const w = reader.wording.outreach;
  const state =
    row.outcome === null || row.contactedAt === null
      ? w.state.open
      : w.by(w.state[row.outcome], names.name(row.contactedBy), when(reader, row.contactedAt));
  const lines = [
    w.row(escapeText(row.name), escapeText(row.contact)),
    ...(row.note === '' ? [] : [quoteLine(row.note, 200)]),
    row.complainedAt === null ? state : `${state} · ${w.complainedIn}`,
  ];
  const value = JSON.stringify({ complaint: row.complaint, contact: row.contactKey });
  const log = {
    ...button(actionIds.outreachLog, w.log, { value }),
    // All buttons of the list have one label: who listens to the screen hears whom it is about.
    accessibility_label: clamp(`${w.log} · ${row.name} ${row.contact}`, 75),
  };
  return { ...section(clamp(lines.join('\n'), 2900), log), block_id: `contact:${row.contactKey}` };
}
