import type { ModalView } from '@slack/types';
import { caseForm } from '../blocks/case-form.ts';
import { radioInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { written, wrong } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

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
