import type { ModalView } from '@slack/types';
import { toCarryOut } from '../../domain/answering/offer.ts';
import type { Case } from '../../domain/facts/case.ts';
import { section } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { written } from '../blocks/typed.ts';
import { optionText } from '../case/summary.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** The complainant has got what was agreed. */
export function carriedOutForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.agreements.carriedOut;
  return caseForm(idOf('carriedOut'), w.title, reader, [
    section(w.intro(optionText(toCarryOut(it), reader))),
    textInput('note', w.note, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

export const carryingOut: Form<{ note: string | null }> = {
  view: ({ facts, reader }) => carriedOutForm(facts.it, reader),
  read: ({ inputs }) => ({ values: { note: written(inputs, 'note') } }),
};
