import type { ModalView } from '@slack/types';
import {
  type OutreachAttempt,
  type OutreachContact,
  outreachOutcomes,
} from '../../domain/closing/records.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { radioInput, textInput } from '../blocks/inputs.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { escapeText, quoteLine } from '../blocks/text.ts';
import { viewIds } from '../ids.ts';

/** A context block holds ten texts, the name among them. */
const mostAttempts = 9;

/** With the latest calls so far. */
export function outreachLogForm(
  row: OutreachContact,
  attempts: readonly OutreachAttempt[],
  names: Names,
  reader: Reader,
  metadata: string,
): ModalView {
  const { logForm: w, row: named, state, by } = reader.wording.outreach;
  const told = attempts
    .slice(-mostAttempts)
    .map((each) =>
      [
        by(state[each.outcome], names.name(each.by), when(reader, each.at)),
        ...(each.words === '' ? [] : [quoteLine(each.words, 300)]),
      ].join('\n'),
    );
  const view = caseForm(viewIds.outreachLog, w.title, reader, [
    context(named(escapeText(row.name), escapeText(row.contact)), ...told),
    radioInput(
      'outcome',
      w.outcome,
      outreachOutcomes.map((outcome) => [outcome, state[outcome]]),
    ),
    textInput('words', w.words, { multiline: true, optional: true, limit: 1500 }),
  ]);
  return { ...view, private_metadata: metadata };
}
