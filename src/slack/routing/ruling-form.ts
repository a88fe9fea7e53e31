import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { openHearingOf } from '../../domain/routing/hearing.ts';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { departmentSelect } from './department-select.ts';
import { hearingBlocks } from './hearing.ts';

/** Which side of a hearing is responsible, with what each has said. */
export function rulingForm(it: Case, organisation: Organisation, names: Names, reader: Reader): ModalView {
  const w = reader.wording.routing.rule;
  const sides = openHearingOf(it)?.sides ?? [];
  return caseForm(idOf('rule'), w.title, reader, [
    ...hearingBlocks(it, organisation, names, reader),
    departmentSelect('department', w.department, sides, organisation, reader),
    textInput('reasons', w.reasons, { multiline: true, limit: 1500, hint: w.reasonsHint }),
  ]);
}

export const ruling: Form<{ department: string; reasons: string }> = {
  async view({ facts: { it, organisation }, reader, names }) {
    return rulingForm(it, organisation, await names(it.statements.map(({ statedBy }) => statedBy)), reader);
  },
  read: (sent) =>
    readWords(sent, 'reasons', (reasons) => ({
      department: sent.inputs.choice('department') ?? '',
      reasons,
    })),
};
