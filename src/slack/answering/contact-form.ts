import type { ModalView } from '@slack/types';
import type { ContactReport } from '../../domain/answering/contact.ts';
import { directions, means } from '../../domain/answering/contact-records.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { radioInput, selectInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** One exchange with the complainant, or an attempt at it. */
export function contactForm(reader: Reader): ModalView {
  const { vocabulary, agreements } = reader.wording;
  const w = agreements.contact;
  return caseForm(idOf('contact'), w.title, reader, [
    selectInput(
      'means',
      w.means,
      means.map((each) => [each, vocabulary.means[each]]),
      { initial: 'call' },
    ),
    radioInput(
      'direction',
      w.direction,
      directions.map((direction) => [direction, w.directions[direction]]),
      { initial: 'to-complainant' },
    ),
    radioInput(
      'reached',
      w.reached,
      [
        ['yes', vocabulary.yes],
        ['no', vocabulary.no],
      ],
      { initial: 'yes' },
    ),
    textInput('summary', w.summary, { multiline: true }),
  ]);
}

export const contact: Form<ContactReport> = {
  view: ({ reader }) => contactForm(reader),
  read: (sent) =>
    readWords(sent, 'summary', (summary) => ({
      means: oneOf(means, sent.inputs.choice('means')) ?? 'call',
      direction: oneOf(directions, sent.inputs.choice('direction')) ?? 'to-complainant',
      reached: sent.inputs.choice('reached') !== 'no',
      summary,
    })),
};
