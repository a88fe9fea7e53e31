import type { ModalView } from '@slack/types';
import { type Means, means } from '../../domain/answering/contact-records.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { selectInput } from '../blocks/inputs.ts';
import { longTextInputs, readLongText } from '../blocks/long-text.ts';
import type { Reader } from '../blocks/reader.ts';
import { wrong } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { composeLetter } from './letter.ts';

/** What the complainant was answered. `composed`: the answer as it was composed, to be put right where it was said otherwise. */
export function responseForm(reader: Reader, composed: string): ModalView {
  const w = reader.wording.case.response;
  const { vocabulary } = reader.wording;
  return caseForm(idOf('response'), w.title, reader, [
    context(w.intro),
    selectInput(
      'means',
      w.means,
      means.map((each) => [each, vocabulary.means[each]]),
      { initial: 'call' },
    ),
    ...longTextInputs('text', w.text, composed, { hint: w.textHint }),
  ]);
}

export const response: Form<{ means: Means; text: string }> = {
  view({ facts: { it, organisation, policy }, reader }) {
    const { language } = organisation.workspace;
    const newest = it.compositions.at(-1)?.text;
    return responseForm(reader, newest ?? composeLetter(it, { organisation, policy }, language));
  },
  read({ inputs, reader }) {
    const text = readLongText(inputs, 'text');
    if (text === '') return wrong('text', reader.wording.filing.problems.required);
    return { values: { means: oneOf(means, inputs.choice('means')) ?? 'call', text } };
  },
};
