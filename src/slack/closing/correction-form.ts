import type { ModalView } from '@slack/types';
import type { CorrectionPlan } from '../../domain/closing/correction.ts';
import { input, radioInput, textInput } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import type { Reader } from '../blocks/reader.ts';
import { type Form, written, wrong } from '../case-action.ts';
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

/** Whether it helped. */
export function correctionCheckForm(reader: Reader): ModalView {
  const w = reader.wording.correction.checkForm;
  return caseForm(idOf('checkCorrection'), w.title, reader, [
    radioInput('effective', w.effective, [
      ['yes', w.yes],
      ['no', w.no],
    ]),
    textInput('effect', w.effect, { multiline: true, limit: 1500 }),
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

export const checking: Form<{ id: string; effective: boolean; effect: string }> = {
  view: ({ reader }) => correctionCheckForm(reader),
  read({ inputs, about, reader }) {
    const { required } = reader.wording.filing.problems;
    const effective = inputs.choice('effective');
    const effect = written(inputs, 'effect');
    if (effective === null) return wrong('effective', required);
    if (effect === null) return wrong('effect', required);
    return { values: { id: about, effective: effective === 'yes', effect } };
  },
};
