import type { ModalView } from '@slack/types';
import type { Reader } from '../blocks/reader.ts';
import { reasonForm } from '../blocks/reason-form.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Why a transfer is declined; to accept it takes no form. */
export function declineTransferForm(reader: Reader): ModalView {
  return reasonForm(idOf('declineTransfer'), reader.wording.routing.decline, reader);
}

export const decliningTransfer: Form<{ accepted: false; reason: string }> = {
  view: ({ reader }) => declineTransferForm(reader),
  read: (sent) => readWords(sent, 'reason', (reason) => ({ accepted: false, reason })),
};
