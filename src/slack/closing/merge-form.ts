import type { ModalView } from '@slack/types';
import { offerMerging } from '../../operations/filing/find-alike.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { selectInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { written, wrong } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Into which complaint a case is merged: one that looks alike, or any by its reference. */
export function mergeForm(alike: readonly string[], reader: Reader): ModalView {
  const w = reader.wording.closing.merge;
  return caseForm(idOf('merge'), w.title, reader, [
    context(w.intro),
    ...(alike.length === 0
      ? []
      : [
          selectInput(
            'alike',
            w.alike,
            alike.map((reference) => [reference, reference] as const),
            { optional: true },
          ),
        ]),
    textInput('reference', w.reference, { optional: true, limit: 40, placeholder: 'RD-2026-000123' }),
  ]);
}

export const merging: Form<{ into: string }> = {
  view: async ({ facts: { it }, visitor, reader, context: c }) =>
    mergeForm(await offerMerging(c, visitor, it), reader),
  read({ inputs, reader }) {
    const into = written(inputs, 'reference')?.toUpperCase() ?? inputs.choice('alike');
    return into === null ? wrong('reference', reader.wording.closing.merge.needed) : { values: { into } };
  },
};
