import type { ModalView } from '@slack/types';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
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
  read: (sent) => readWords(sent, 'note', (note) => ({ note })),
};
