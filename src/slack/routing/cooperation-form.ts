import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { couldHelp } from '../../domain/routing/cooperation.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { departmentSelect } from './department-select.ts';

/** Which department should help, and with what. */
export function cooperationForm(it: Case, organisation: Organisation, reader: Reader): ModalView {
  const w = reader.wording.routing.cooperate;
  return caseForm(idOf('cooperate'), w.title, reader, [
    context(w.intro),
    departmentSelect('department', w.department, couldHelp(it, organisation), organisation, reader),
    textInput('task', w.task, { multiline: true, limit: 1500 }),
  ]);
}

export const cooperating: Form<{ department: string; task: string }> = {
  view: ({ facts: { it, organisation }, reader }) => cooperationForm(it, organisation, reader),
  read: (sent) =>
    readWords(sent, 'task', (task) => ({ department: sent.inputs.choice('department') ?? '', task })),
};
