import type { ModalView } from '@slack/types';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Gives the case back to its department, with what the next owner has to know. */
export function releaseForm(reader: Reader): ModalView {
  const w = reader.wording.case.release;
  return caseForm(idOf('release'), w.title, reader, [
    textInput('note', w.note, { multiline: true, limit: 1500 }),
  ]);
}

export const releasing: Form<{ note: string }> = {
  view: ({ reader }) => releaseForm(reader),
  read: ({ inputs }) => ({ values: { note: inputs.text('note').trim() } }),
};
