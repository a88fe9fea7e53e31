import type { ModalView } from '@slack/types';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { readWords } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** A question to the colleague who filed it. */
export function askReporterForm(reader: Reader): ModalView {
  const w = reader.wording.case.askReporter;
  return caseForm(idOf('askReporter'), w.title, reader, [
    context(w.intro),
    textInput('question', w.question, { multiline: true, limit: 1500 }),
  ]);
}

export const asking: Form<{ question: string }> = {
  view: ({ reader }) => askReporterForm(reader),
  read: (sent) => readWords(sent, 'question', (question) => ({ question })),
};
