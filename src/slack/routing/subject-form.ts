import type { ModalView } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import { plain } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { input } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { wrong } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Whom a complaint is about. */
export function subjectForm(reader: Reader): ModalView {
  const w = reader.wording.grading;
  return caseForm(idOf('subject'), w.subject.title, reader, [
    input(
      'subject',
      w.subject.who,
      {
        type: 'external_select',
        min_query_length: 0,
        placeholder: plain(reader.wording.filing.fields.subject, 150),
      },
      { hint: w.subjectHint },
    ),
  ]);
}

export const naming: Form<{ subject: PersonId }> = {
  view: ({ reader }) => subjectForm(reader),
  read({ inputs, reader }) {
    const subject = inputs.choice('subject');
    if (subject === null) return wrong('subject', reader.wording.filing.problems.required);
    return { values: { subject } };
  },
};
