import type { ModalView } from '@slack/types';
import type { Reader } from '../blocks/reader.ts';
import { reasonForm } from '../blocks/reason-form.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Why a complaint is graded otherwise. */
export function gradeForm(to: 'raise' | 'lower', reader: Reader): ModalView {
  return reasonForm(idOf(to), reader.wording.grading[to], reader, 1000);
}

export const raising = reasoned('raise');
export const lowering = reasoned('lower');

function reasoned(to: 'raise' | 'lower'): Form<{ reason: string }> {
  return {
    view: ({ reader }) => gradeForm(to, reader),
    read: (sent) => readWords(sent, 'reason', (reason) => ({ reason })),
  };
}
