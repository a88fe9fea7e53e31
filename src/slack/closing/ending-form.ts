import type { ModalView } from '@slack/types';
import type { Reader } from '../blocks/reader.ts';
import { reasonForm } from '../blocks/reason-form.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

type Ending = 'withdraw' | 'misfile';

/** Why a case ends without an answer. */
export function endingForm(as: Ending, reader: Reader): ModalView {
  return reasonForm(idOf(as), reader.wording.closing[as], reader);
}

export const withdrawing = ending('withdraw');
export const misfiling = ending('misfile');

function ending(as: Ending): Form<{ reason: string }> {
  return {
    view: ({ reader }) => endingForm(as, reader),
    read: (sent) => readWords(sent, 'reason', (reason) => ({ reason })),
  };
}
