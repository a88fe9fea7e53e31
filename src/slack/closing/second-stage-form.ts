import type { ModalView } from '@slack/types';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { written } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** What the complainant said who wants a second look. */
export function secondStageForm(reader: Reader): ModalView {
  const w = reader.wording.closing.secondStage;
  return caseForm(idOf('secondStage'), w.title, reader, [
    context(w.intro),
    textInput('words', w.words, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

export const lookingAgain: Form<{ words: string | null }> = {
  view: ({ reader }) => secondStageForm(reader),
  read: ({ inputs }) => ({ values: { words: written(inputs, 'words') } }),
};
