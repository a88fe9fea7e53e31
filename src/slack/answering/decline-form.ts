import type { ModalView } from '@slack/types';
import type { Verdict } from '../../domain/answering/approval-verdict.ts';
import { textInput } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import type { Reader } from '../blocks/reader.ts';
import { type Form, written, wrong } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Why a request to approve is declined. */
export function declineForm(reader: Reader): ModalView {
  const w = reader.wording.agreements.approval;
  return caseForm(idOf('decline'), w.declineTitle, reader, [
    textInput('reason', w.reason, { multiline: true, limit: 1500 }),
  ]);
}

/** It knows which request it answers. */
export const declining: Form<Verdict> = {
  view: ({ reader }) => declineForm(reader),
  read({ inputs, about, reader }) {
    const reason = written(inputs, 'reason');
    if (reason === null) return wrong('reason', reader.wording.filing.problems.required);
    return { values: { approval: about, approved: false, reason } };
  },
};
