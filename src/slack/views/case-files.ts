import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case.ts';
import { refuseErasing } from '../../domain/kept-file.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { FileRecord, PersonId } from '../../domain/records.ts';
import {
  actions,
  button,
  checkboxInput,
  context,
  plain,
  section,
  selectInput,
  textInput,
} from '../blocks.ts';
import { actionIds, viewIds } from '../ids.ts';
import type { Reader } from '../reader.ts';
import { quoteLine } from '../text.ts';
import { courseForm } from './course-forms.ts';

/** As much of a case's view as its files need. */
export interface FilesView {
  it: Case;
  organisation: Organisation;
  person: PersonId;
  reader: Reader;
}

/** A case seldom has so many; the register names them all. */
const mostFiles = 12;

/** What was attached: a kept file is sent to whoever reads the case and asks for it. */
export function fileBlocks({ it, organisation, person, reader }: FilesView): KnownBlock[] {
  if (it.files.length === 0) return [];
  const w = reader.wording.files;
  const { id } = it.complaint;
  const erases = refuseErasing(organisation, it, person) === undefined && erasable(it).length > 0;
  return [
    section(`*${reader.wording.case.sections.files}*`),
    ...it.files.slice(0, mostFiles).map((file) => ({
      ...section(
        fileLine(file, reader),
        file.state === 'kept'
          ? button(actionIds.sendFile, w.send, {
              value: fileValue(id, file.id),
              spoken: w.sendNamed(file.name),
            })
          : undefined,
      ),
      block_id: `file:${file.id}`,
    })),
    ...(erases ? [actions(`files:${id}`, [button(actionIds.eraseFile, w.erase, { value: id })])] : []),
  ];
}

function fileLine({ name, state }: FileRecord, reader: Reader): string {
  const w = reader.wording.case;
  return `${state === 'erased' ? `_${w.nameless}_` : quoteLine(name, 200)} · ${w[state]}`;
}

function erasable(it: Case): FileRecord[] {
  return it.files.filter(({ state }) => state !== 'erased');
}

export function fileValue(complaint: string, file: string): string {
  return `${complaint}:${file}`;
}

export function readFileValue(value: string): { complaint: string; file: string } {
  const [complaint = '', file = ''] = value.split(':');
  return { complaint, file };
}

/** Asks which file, why, and whether they are sure. */
export function eraseForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.files.form;
  const files = erasable(it);
  return {
    ...courseForm(viewIds.eraseFile, w.title, reader, [
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
