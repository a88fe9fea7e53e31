import type { ModalView } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import { heirs } from '../../domain/routing/claim.ts';
import { caseForm } from '../blocks/case-form.ts';
import { selectInput, textInput } from '../blocks/inputs.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';
import { unescapeText } from '../blocks/text.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Who takes the case on. */
export function handOverForm(heirs: readonly PersonId[], names: Names, reader: Reader): ModalView {
  const w = reader.wording.case.handOver;
  return caseForm(idOf('handOver'), w.title, reader, [
    selectInput(
      'to',
      w.to,
      heirs.slice(0, 100).map((person) => [person, unescapeText(names.name(person))]),
    ),
    textInput('note', w.note, { multiline: true, limit: 1500 }),
  ]);
}

export const handingOver: Form<{ to: PersonId; note: string }> = {
  async view({ facts, reader, names }) {
    const people = heirs(facts);
    return handOverForm(people, await names(people), reader);
  },
  read: ({ inputs }) => ({ values: { to: inputs.choice('to') ?? '', note: inputs.text('note').trim() } }),
};
