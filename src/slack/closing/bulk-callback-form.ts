import type { ModalView } from '@slack/types';
import { callbackOutcomes } from '../../domain/closing/records.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { radioInput, textInput } from '../blocks/inputs.ts';
import { viewIds } from '../ids.ts';
import { type BulkView, complaintBoxes } from './bulk-choice.ts';

/** Several callbacks of one outcome: mostly those that nobody answered. */
export function bulkCallbackForm(view: BulkView): ModalView {
  const { vocabulary } = view.reader.wording;
  const { bulk } = view.reader.wording.closing;
  const { callback } = view.reader.wording.case;
  const grades = [5, 4, 3, 2, 1] as const;
  return caseForm(viewIds.bulkCallback, bulk.callTitle, view.reader, [
    context(bulk.sameForAll),
    ...complaintBoxes(view),
    radioInput(
      'outcome',
      callback.outcome,
      callbackOutcomes.map((outcome) => [outcome, vocabulary.callbackOutcome[outcome]] as const),
      { initial: 'unreachable' },
    ),
    radioInput(
      'resolved',
      callback.resolved,
      [
        ['yes', vocabulary.yes],
        ['no', vocabulary.no],
      ],
      { optional: true, hint: callback.ifReached },
    ),
    radioInput(
      'satisfaction',
      callback.satisfaction,
      grades.map((grade) => [String(grade), vocabulary.satisfaction[grade]] as const),
      { optional: true, hint: callback.ifReached },
    ),
    textInput('words', callback.words, { multiline: true, optional: true }),
  ]);
}
