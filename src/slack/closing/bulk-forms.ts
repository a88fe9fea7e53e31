import type { KnownBlock, ModalView } from '@slack/types';
import { callbackOutcomes } from '../../domain/closing/records.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import { causeSelect } from '../answering/cause-select.ts';
import { checkboxInput, context, input, radioInput, textInput } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import type { Values } from '../blocks/form-values.ts';
import type { Reader } from '../blocks/reader.ts';
import { unescapeText } from '../blocks/text.ts';
import { categoryName } from '../case/summary.ts';
import { viewIds } from '../ids.ts';

/** Slack allows ten boxes in a group. */
const groupSize = 10;
const groupName = (index: number) => `which${index}`;

export interface BulkView {
  complaints: readonly Complaint[];
  organisation: Organisation;
  reader: Reader;
}

/** Several complaints, one lesson: chosen by boxes. */
export function bulkCloseForm(view: BulkView, earlier: boolean): ModalView {
  const { closing: w } = view.reader.wording.case;
  const { bulk } = view.reader.wording.closing;
  const same = input(
    'sameAs',
    w.sameAs,
    { type: 'external_select', min_query_length: 0 },
    { optional: true, hint: w.sameAsHint },
  );
  return caseForm(viewIds.bulkClose, bulk.closeTitle, view.reader, [
    context(bulk.sameForAll),
    ...boxes(view),
    ...(earlier ? [same] : []),
    textInput('happened', w.happened, { multiline: true, optional: true, limit: 1500 }),
    causeSelect('cause', w.cause, view.reader, 'undetermined'),
    textInput('countermeasure', w.countermeasure, { multiline: true, optional: true, limit: 1500 }),
  ]);
}

/** Several callbacks of one outcome: mostly those that nobody answered. */
export function bulkCallbackForm(view: BulkView): ModalView {
  const { vocabulary } = view.reader.wording;
  const { bulk } = view.reader.wording.closing;
  const { callback } = view.reader.wording.case;
  const grades = [5, 4, 3, 2, 1] as const;
  return caseForm(viewIds.bulkCallback, bulk.callTitle, view.reader, [
    context(bulk.sameForAll),
    ...boxes(view),
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

/** The complaints whose boxes are ticked, by id. */
export function chosenIn(values: Values): string[] {
  return values
    .names()
    .filter((name) => name.startsWith(groupName(0).slice(0, -1)))
    .flatMap((name) => values.choices(name));
}

function boxes({ complaints, organisation, reader }: BulkView): KnownBlock[] {
  const choices = complaints.map(
    (complaint) =>
      [
        complaint.id,
        `${complaint.reference} · ${unescapeText(categoryName(organisation, complaint, reader))}`,
      ] as const,
  );
  const groups = Array.from({ length: Math.ceil(choices.length / groupSize) }, (_, index) =>
    choices.slice(index * groupSize, (index + 1) * groupSize),
  );
  // Of several groups none has to have a tick; of one alone, the form can ask for it.
  const optional = groups.length > 1;
  return groups.map((group, index) =>
    checkboxInput(groupName(index), reader.wording.closing.bulk.which, group, { optional }),
  );
}
