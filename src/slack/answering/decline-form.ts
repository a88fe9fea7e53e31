import type { ModalView } from '@slack/types';
import type { Verdict } from '../../domain/answering/approval-verdict.ts';
import type { Reader } from '../blocks/reader.ts';
import { reasonForm } from '../blocks/reason-form.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Why a request to approve is declined. */
export function declineForm(reader: Reader): ModalView {
  const { declineTitle: title, reason } = reader.wording.agreements.approval;
  return reasonForm(idOf('decline'), { title, reason }, reader);
}

/** It knows which request it answers. */
export const declining: Form<Verdict> = {
  view: ({ reader }) => declineForm(reader),
  read: (sent) => readWords(sent, 'reason', (reason) => ({ approval: sent.about, approved: false, reason })),
};
