import type { KnownBlock, ModalView } from '@slack/types';
import type { Asked } from '../../domain/facts/action.ts';
import type { Case } from '../../domain/facts/case.ts';
import { eraseFile } from '../../domain/filing/kept-file.ts';
import type { FileRecord } from '../../domain/filing/records.ts';
import {
  actions,
  button,
  checkboxInput,
  context,
  plain,
  section,
  selectInput,
  textInput,
} from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import type { Reader } from '../blocks/reader.ts';
import { quoteLine } from '../blocks/text.ts';
import { type Form, written } from '../case-action.ts';
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

function erasable(it: Case): FileRecord[] {
  return it.files.filter(({ state }) => state !== 'erased');
}

/** Asks which file, why, and whether they are sure. */
export function eraseForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.files.form;
  const files = erasable(it);
  return {
    ...caseForm(idOf('eraseFile'), w.title, reader, [
      context(w.intro),
      selectInput(
        'file',
        w.file,
        files.map(({ id, name }) => [id, name] as const),
        { initial: files.length === 1 ? files[0]?.id : null },
      ),
      textInput('reason', w.reason, { multiline: true, limit: 500 }),
      checkboxInput('sure', w.sure, [['yes', w.sureOption]]),
    ]),
    submit: plain(w.submit, 24),
  };
}

export const erasing: Form<{ file: string; reason: string }> = {
  view: ({ facts, reader }) => eraseForm(facts.it, reader),
  read({ inputs, reader }) {
    const { required } = reader.wording.filing.problems;
    const reason = written(inputs, 'reason');
    const sure = inputs.choices('sure').includes('yes');
    if (reason === null || !sure) {
      return {
        errors: { ...(reason === null ? { reason: required } : {}), ...(sure ? {} : { sure: required }) },
      };
    }
    return { values: { file: inputs.choice('file') ?? '', reason } };
  },
};
