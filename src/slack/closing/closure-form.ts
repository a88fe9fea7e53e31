import type { ModalView } from '@slack/types';
import { allCauses } from '../../domain/answering/finding-records.ts';
import { type LessonText, mainCause } from '../../domain/closing/lesson.ts';
import type { Case } from '../../domain/facts/case.ts';
import { maskPersonalData } from '../../domain/facts/masking.ts';
import { haveLessons } from '../../operations/closing/find-same-lesson.ts';
import { causeSelect } from '../answering/cause-select.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { input, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { blanks } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';

/**
 * What was learned, with which a case is closed. Where earlier lessons exist, one of them may stand for a new one: forced lessons fill with "none". What
 * the form begins with is read by many and outlives the customer's data, so it begins without them.
 */
export function closureForm(it: Case, reader: Reader, earlier: boolean): ModalView {
  const w = reader.wording.case.closing;
  const text = (
    name: 'happened' | 'handling' | 'result' | 'reflection' | 'countermeasure',
    initial = '',
    optional = true,
  ) => {
    const begun = maskPersonalData(initial, it.complaint);
    return textInput(name, w[name], { multiline: true, optional, initial: begun, limit: 1500 });
  };
  return caseForm(idOf('close'), w.title, reader, [
    context(w.intro),
    ...(earlier
      ? [
          input(
            'sameAs',
            w.sameAs,
            { type: 'external_select', min_query_length: 0 },
            { optional: true, hint: w.sameAsHint },
          ),
        ]
      : []),
    text('happened', it.complaint.narrative, earlier),
    causeSelect('cause', w.cause, reader, mainCause(it)),
    text(
      'handling',
      it.points
        .map(({ facts }) => facts ?? '')
        .join('\n')
        .trim(),
    ),
    text('result', it.callbacks.at(-1)?.words ?? ''),
    text('reflection'),
    text('countermeasure', '', earlier),
  ]);
}

export const closing: Form<{ text: LessonText } | { sameAs: string }> = {
  view: async ({ facts, visitor, reader, context: c }) =>
    closureForm(facts.it, reader, await haveLessons(c, visitor)),
  read({ inputs, reader }) {
    const sameAs = inputs.choice('sameAs');
    if (sameAs !== null) return { values: { sameAs } };
    const errors = blanks(inputs, ['happened', 'countermeasure'], reader.wording.case.closing.needed);
    if (Object.keys(errors).length > 0) return { errors };
    const text = (name: string) => inputs.text(name).trim();
    return {
      values: {
        text: {
          happened: text('happened'),
          cause: oneOf(allCauses, inputs.choice('cause')) ?? 'undetermined',
          handling: text('handling'),
          result: text('result'),
          reflection: text('reflection'),
          countermeasure: text('countermeasure'),
        },
      },
    };
  },
};
