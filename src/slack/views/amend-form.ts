import type { ModalView } from '@slack/types';
import type { Amendable } from '../../domain/amendment.ts';
import type { Case } from '../../domain/case.ts';
import { limits } from '../../domain/form.ts';
import { minorDigits } from '../../domain/money.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { context, selectInput, textInput } from '../blocks.ts';
import { viewIds } from '../ids.ts';
import type { Reader } from '../reader.ts';
import { categoryChoices, courseForm } from './course-forms.ts';

/** What was filed, to be put right; the reason comes first, because it is the one thing that is asked. */
export function amendForm(it: Case, organisation: Organisation, reader: Reader): ModalView {
  const { complaint } = it;
  const w = reader.wording.course.amend;
  const text = (field: Exclude<Amendable, 'category' | 'soughtAmount'>) =>
    textInput(field, w.fields[field], {
      optional: true,
      multiline: field === 'narrative',
      initial: complaint[field] ?? '',
      limit: field === 'narrative' ? limits.narrative : limits.line,
    });
  const digits = minorDigits(complaint.currency);
  const amount =
    complaint.soughtAmount === null ? '' : (complaint.soughtAmount / 10 ** digits).toFixed(digits);
  return courseForm(viewIds.amend, w.title, reader, [
    context(w.intro),
    textInput('reason', w.reason, { limit: 500 }),
    text('narrative'),
    selectInput('category', w.fields.category, categoryChoices(organisation, reader), {
      initial: complaint.category,
    }),
    text('complainantName'),
    text('complainantContact'),
    textInput('soughtAmount', `${w.fields.soughtAmount} (${complaint.currency})`, {
      optional: true,
      limit: 40,
      initial: amount,
    }),
    text('place'),
    text('product'),
    text('receipt'),
  ]);
}
