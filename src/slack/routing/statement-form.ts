import type { ModalView } from '@slack/types';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { sidesToState } from '../../domain/routing/hearing.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { departmentSelect } from './department-select.ts';

/** What a department says for itself in a hearing. */
export function statementForm(
  sides: readonly string[],
  organisation: Organisation,
  reader: Reader,
): ModalView {
  const w = reader.wording.routing.state;
  return caseForm(idOf('state'), w.title, reader, [
    context(w.intro),
    departmentSelect('department', w.department, sides, organisation, reader, sides[0]),
    textInput('text', w.text, { multiline: true }),
  ]);
}

export const stating: Form<{ department: string; text: string }> = {
  view: ({ facts: { it, organisation, actor }, reader }) =>
    statementForm(sidesToState(organisation, it, actor), organisation, reader),
  read: (sent) =>
    readWords(sent, 'text', (text) => ({ department: sent.inputs.choice('department') ?? '', text })),
};
