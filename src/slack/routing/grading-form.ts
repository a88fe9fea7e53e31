import type { ModalView } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import { input, plain, textInput } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import type { Reader } from '../blocks/reader.ts';
import { type Form, written, wrong } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Why a complaint is graded otherwise. */
export function gradeForm(to: 'raise' | 'lower', reader: Reader): ModalView {
  const w = reader.wording.grading[to];
  return caseForm(idOf(to), w.title, reader, [
    textInput('reason', w.reason, { multiline: true, limit: 1000 }),
  ]);
}

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

export const raising = reasoned('raise');
export const lowering = reasoned('lower');

function reasoned(to: 'raise' | 'lower'): Form<{ reason: string }> {
  return {
    view: ({ reader }) => gradeForm(to, reader),
    read({ inputs, reader }) {
      const reason = written(inputs, 'reason');
      if (reason === null) return wrong('reason', reader.wording.filing.problems.required);
      return { values: { reason } };
    },
  };
}

export const naming: Form<{ subject: PersonId }> = {
  view: ({ reader }) => subjectForm(reader),
  read({ inputs, reader }) {
    const subject = inputs.choice('subject');
    if (subject === null) return wrong('subject', reader.wording.filing.problems.required);
    return { values: { subject } };
  },
};
