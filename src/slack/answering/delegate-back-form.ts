import type { ModalView } from '@slack/types';
import { context, textInput } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import type { Reader } from '../blocks/reader.ts';
import { type Form, written, wrong } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Leaves the counter-proposal to the owner. */
export function delegateBackForm(reader: Reader): ModalView {
  const w = reader.wording.agreements.delegateBack;
  return caseForm(idOf('delegateBack'), w.title, reader, [
    context(reader.wording.agreements.remedy.needsApproval),
    textInput('note', w.note, { multiline: true, limit: 1500 }),
  ]);
}

export const delegatingBack: Form<{ note: string }> = {
  view: ({ reader }) => delegateBackForm(reader),
  read({ inputs, reader }) {
    const note = written(inputs, 'note');
    return note === null ? wrong('note', reader.wording.filing.problems.required) : { values: { note } };
  },
};
