import type { ModalView } from '@slack/types';
import { input, plain, textInput } from '../blocks.ts';
import { viewIds } from '../ids.ts';
import type { Reader } from '../reader.ts';
import { caseForm } from './case-form.ts';

/** Why a complaint is graded otherwise. */
export function gradeForm(to: 'raise' | 'lower', reader: Reader): ModalView {
  const w = reader.wording.grading[to];
  return caseForm(viewIds[to], w.title, reader, [
    textInput('reason', w.reason, { multiline: true, limit: 1000 }),
  ]);
}

/** Whom a complaint is about. */
export function subjectForm(reader: Reader): ModalView {
  const w = reader.wording.grading;
  return caseForm(viewIds.subject, w.subject.title, reader, [
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
