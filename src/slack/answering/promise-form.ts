import type { ModalView } from '@slack/types';
import { promiseKinds } from '../../domain/answering/contact-records.ts';
import type { PromisePlan } from '../../domain/answering/promise.ts';
import { promiseIn } from '../../domain/answering/promise-phrases.ts';
import { instantAt } from '../../domain/facts/zone.ts';
import { readNote } from '../../operations/answering/read-note.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { input, radioInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { written, wrong } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
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
    input('time', w.time, { type: 'timepicker' }, { optional: true }),
  ]);
}

/** From the offer under a message, the form begins with what its author wrote. */
export const promise: Form<PromisePlan> = {
  async view({ facts, reader, about, context: c }) {
    const said = about === '' ? undefined : await readNote(c, facts.it, about);
    return promiseForm(reader, said?.text);
  },
  async read({ inputs, about, reader, visitor, context: c }) {
    const { required } = reader.wording.filing.problems;
    const text = written(inputs, 'text');
    const date = inputs.date('date');
    if (text === null) return wrong('text', required);
    if (date === null) return wrong('date', required);
    const { organisation } = await c.policies.of(visitor.workspace);
    const dueAt = dueInstant(date, inputs.time('time'), organisation.workspace.timezone);
    if (dueAt <= c.now()) return wrong('date', reader.wording.agreements.promise.past);
    const kind = oneOf(promiseKinds, inputs.choice('kind')) ?? 'procedural';
    return { values: { kind, text, dueAt, note: about === '' ? null : about } };
  },
};

const endOfWork = 18 * 60;

/** Local date and time in the organisation's zone; a day without a time ends at six in the evening. */
function dueInstant(date: string, time: string | null, zone: string): number {
  const [hours = 0, minutes = 0] = time?.split(':').map(Number) ?? [];
  return instantAt(date, time === null ? endOfWork : hours * 60 + minutes, zone);
}
