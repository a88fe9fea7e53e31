import type { ModalView } from '@slack/types';
import type { Case } from '../../domain/case.ts';
import { promiseIn } from '../../domain/promise-phrases.ts';
import { promiseKinds } from '../../domain/records.ts';
import { context, input, radioInput, selectInput, textInput } from '../blocks.ts';
import { viewIds } from '../ids.ts';
import { type Reader, when } from '../reader.ts';
import { caseForm } from './case-form.ts';

/** Logs a promise; `said` is what its author wrote in the thread. */
export function promiseForm(reader: Reader, said = ''): ModalView {
  const w = reader.wording.agreements.promise;
  return caseForm(viewIds.promise, w.title, reader, [
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

/** Which of the open promises was kept. */
export function keepPromiseForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.agreements.promise;
  const open = it.promises.filter(({ keptAt }) => keptAt === null);
  return caseForm(viewIds.keepPromise, w.keepTitle, reader, [
    selectInput(
      'promise',
      w.which,
      open.map(({ id, text, dueAt }) => [id, `${when(reader, dueAt)} · ${text}`] as const),
      { initial: open[0]?.id },
    ),
  ]);
}
