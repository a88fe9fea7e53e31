import type { ModalView } from '@slack/types';
import { promiseKinds } from '../../domain/answering/contact-records.ts';
import type { PromisePlan } from '../../domain/answering/promise.ts';
import { promiseIn } from '../../domain/answering/promise-phrases.ts';
import { readNote } from '../../operations/answering/read-note.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { input, radioInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { written, wrong } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { momentOf, timeInput } from '../clocks/moment-inputs.ts';
import { idOf } from '../ids.ts';

/** Logs a promise; `said` is what its author wrote in the thread. */
export function promiseForm(reader: Reader, said = ''): ModalView {
  const w = reader.wording.agreements.promise;
  return caseForm(idOf('promise'), w.title, reader, [
    context(w.intro),
    radioInput(
      'kind',
      w.kind,
      promiseKinds.map((kind) => [kind, w.kinds[kind]]),
      { initial: promiseIn(said) ?? 'procedural' },
    ),
    textInput('text', w.text, { multiline: true, initial: said, limit: 1500 }),
    input('date', w.date, { type: 'datepicker' }),
    timeInput(w.time, reader),
  ]);
}

/** From the offer under a message, the form begins with what its author wrote. */
export const promise: Form<PromisePlan> = {
  async view({ facts, reader, about, context: c }) {
    const said = about === '' ? undefined : await readNote(c, facts.it, about);
    return promiseForm(reader, said?.text);
  },
  async read(sent) {
    const { inputs, about, reader } = sent;
    const { required } = reader.wording.filing.problems;
    const text = written(inputs, 'text');
    const dueAt = await momentOf(sent);
    if (text === null) return wrong('text', required);
    if (dueAt === null) return wrong('date', required);
    if (dueAt <= sent.context.now()) return wrong('date', reader.wording.agreements.promise.past);
    const kind = oneOf(promiseKinds, inputs.choice('kind')) ?? 'procedural';
    return { values: { kind, text, dueAt, note: about === '' ? null : about } };
  },
};
