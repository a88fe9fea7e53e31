import type { ModalView } from '@slack/types';
import type { CorrectionPlan } from '../../domain/closing/correction.ts';
import { caseForm } from '../blocks/case-form.ts';
import { input, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { written, wrong } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Something to be changed, by whom and until when. */
export function correctionForm(countermeasure: string | undefined, reader: Reader): ModalView {
  const w = reader.wording.correction.form;
  return caseForm(idOf('correction'), w.title, reader, [
    textInput('text', w.text, { multiline: true, limit: 1500, initial: countermeasure }),
    // The name under which colleagues are looked up while somebody types.
    input('person', w.owner, { type: 'external_select', min_query_length: 0 }),
    input('dueOn', w.due, { type: 'datepicker' }, { optional: true, hint: w.dueHint }),
  ]);
}

export const correcting: Form<CorrectionPlan> = {
  view: ({ facts: { it }, reader }) =>
    correctionForm(it.correctiveActions.length === 0 ? it.lesson?.countermeasure : undefined, reader),
  read({ inputs, reader }) {
    const { required } = reader.wording.filing.problems;
    const text = written(inputs, 'text');
    const owner = inputs.choice('person');
    if (text === null) return wrong('text', required);
    if (owner === null) return wrong('person', required);
    return { values: { text, owner, dueOn: inputs.date('dueOn') } };
  },
};
