import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { departmentSelect } from './department-select.ts';

/** To which other department a case should go, and why. */
export function transferForm(it: Case, organisation: Organisation, reader: Reader): ModalView {
  const w = reader.wording.routing.transfer;
  const others = organisation.departments.map(({ id }) => id).filter((id) => id !== it.complaint.department);
  return caseForm(idOf('transfer'), w.title, reader, [
    context(it.transfers.length > 0 ? w.hearing : w.intro),
    departmentSelect('to', w.to, others, organisation, reader),
    textInput('reason', w.reason, { multiline: true, limit: 1500 }),
  ]);
}

export const transferring: Form<{ to: string; reason: string }> = {
  view: ({ facts: { it, organisation }, reader }) => transferForm(it, organisation, reader),
  read: (sent) => readWords(sent, 'reason', (reason) => ({ to: sent.inputs.choice('to') ?? '', reason })),
};
