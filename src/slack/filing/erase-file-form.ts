import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import type { FileRecord } from '../../domain/filing/records.ts';
import { context, plain } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { checkboxInput, selectInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { written } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Asks which file, why, and whether they are sure. */
export function eraseFileForm(it: Case, reader: Reader): ModalView {
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

function erasable(it: Case): FileRecord[] {
  return it.files.filter(({ state }) => state !== 'erased');
}

export const erasing: Form<{ file: string; reason: string }> = {
  view: ({ facts, reader }) => eraseFileForm(facts.it, reader),
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
