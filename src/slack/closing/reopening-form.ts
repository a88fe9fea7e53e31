import type { ModalView } from '@slack/types';
import type { Reader } from '../blocks/reader.ts';
import { reasonForm } from '../blocks/reason-form.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Why a closed case is opened again. */
export function reopeningForm(reader: Reader): ModalView {
  return reasonForm(idOf('reopen'), reader.wording.closing.reopen, reader);
}

export const reopening: Form<{ reason: string }> = {
  view: ({ reader }) => reopeningForm(reader),
  read: (sent) => readWords(sent, 'reason', (reason) => ({ reason })),
};
