import type { ModalView } from '@slack/types';
import type { PromiseMade } from '../../domain/answering/contact-records.ts';
import { keepable } from '../../domain/answering/promise.ts';
import { caseForm } from '../blocks/case-form.ts';
import { selectInput } from '../blocks/inputs.ts';
import { type Reader, when } from '../blocks/reader.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Which of the open promises was kept. */
export function keepPromiseForm(open: readonly PromiseMade[], reader: Reader): ModalView {
  const w = reader.wording.agreements.promise;
  return caseForm(idOf('keepPromise'), w.keepTitle, reader, [
    selectInput(
      'promise',
      w.which,
      open.map(({ id, text, dueAt }) => [id, `${when(reader, dueAt)} · ${text}`] as const),
      { initial: open[0]?.id },
    ),
  ]);
}

export const keeping: Form<{ promise: string }> = {
  view: ({ facts, reader }) => keepPromiseForm(keepable(facts), reader),
  read: ({ inputs }) => ({ values: { promise: inputs.choice('promise') ?? '' } }),
};
