import type { KnownBlock } from '@slack/types';
import type { Asked } from '../../domain/facts/action.ts';
import { eraseFile } from '../../domain/filing/kept-file.ts';
import type { FileRecord } from '../../domain/filing/records.ts';
import { actions, button, section } from '../blocks/blocks.ts';
import type { Reader } from '../blocks/reader.ts';
import { quoteLine } from '../blocks/text.ts';
import { buttonValue, idOf } from '../ids.ts';

/** As much of a case's view as its files need. */
export interface FilesView {
  facts: Asked;
  reader: Reader;
}

/** A case seldom has so many; the register names them all. */
const mostFiles = 12;

/** What was attached: a kept file is sent to whoever reads the case and asks for it. */
export function fileBlocks({ facts, reader }: FilesView): KnownBlock[] {
  const { it } = facts;
  if (it.files.length === 0) return [];
  const w = reader.wording.files;
  const { id } = it.complaint;
  const erases = eraseFile.refuse(facts) === undefined;
  return [
    section(`*${reader.wording.case.sections.files}*`),
    ...it.files.slice(0, mostFiles).map((file) => ({
      ...section(
        fileLine(file, reader),
        file.state === 'kept'
          ? button(idOf('sendFile'), w.send, {
              value: buttonValue(id, file.id),
              spoken: w.sendNamed(file.name),
            })
          : undefined,
      ),
      block_id: `file:${file.id}`,
    })),
    ...(erases ? [actions(`files:${id}`, [button(idOf('eraseFile'), w.erase, { value: id })])] : []),
  ];
}

function fileLine({ name, state }: FileRecord, reader: Reader): string {
  const w = reader.wording.case;
  return `${state === 'erased' ? `_${w.nameless}_` : quoteLine(name, 200)} · ${w[state]}`;
}
