import type { ModalView } from '@slack/types';
import { choosable } from '../../domain/answering/choice.ts';
import type { Case } from '../../domain/facts/case.ts';
import { caseForm } from '../blocks/case-form.ts';
import { radioInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { written, wrong } from '../blocks/typed.ts';
import { optionText } from '../case/summary.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Nine options and "none of it": Slack's most for radio buttons is ten. */
const mostOptions = 9;

/** Which option the complainant chose; before they are approved, only that they want none. */
export function choiceForm(it: Case, reader: Reader): ModalView {
  const { choice: w, remedy } = reader.wording.agreements;
  const options = choosable(it)
    .slice(0, mostOptions)
    .map((remedies) => {
      const number = String(remedies[0]?.option ?? 1);
      return [number, remedy.option(number, optionText(remedies, reader))] as const;
    });
  return caseForm(idOf('choice'), w.title, reader, [
    radioInput('option', w.option, [...options, ['none', w.none]]),
    textInput('words', w.words, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

export const choice: Form<{ option: number | 'none'; words: string | null }> = {
  view: ({ facts, reader }) => choiceForm(facts.it, reader),
  read({ inputs, reader }) {
    const option = inputs.choice('option');
    if (option === null) return wrong('option', reader.wording.filing.problems.required);
    return {
      values: { option: option === 'none' ? option : Number(option), words: written(inputs, 'words') },
    };
  },
};
