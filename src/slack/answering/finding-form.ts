import type { ModalView } from '@slack/types';
import type { Finding } from '../../domain/answering/finding.ts';
import { allCauses, outcomes } from '../../domain/answering/finding-records.ts';
import { openPoints } from '../../domain/answering/response.ts';
import type { Case } from '../../domain/facts/case.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { radioInput, selectInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { blanks } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { causeSelect } from './cause-select.ts';

/** What was found about a point. The next one without a finding is chosen already. */
export function findingForm(it: Case, reader: Reader): ModalView {
  const w = reader.wording.case.finding;
  const { vocabulary } = reader.wording;
  const next = openPoints(it)[0] ?? 1;
  const point = it.points.find(({ number }) => number === next);
  return caseForm(idOf('finding'), w.title, reader, [
    ...(it.points.length > 1
      ? [
          selectInput(
            'point',
            w.point,
            it.points.map(({ number, text }) => [String(number), `${number}. ${text}`]),
            { initial: String(next) },
          ),
        ]
      : []),
    radioInput(
      'outcome',
      w.outcome,
      outcomes.map((outcome) => [outcome, vocabulary.outcome[outcome]]),
      {
        initial: point?.outcome,
      },
    ),
    textInput('facts', w.facts, { multiline: true, initial: point?.facts ?? '' }),
    causeSelect('cause', w.cause, reader, point?.cause ?? null),
    textInput('responsibility', w.responsibility, {
      hint: w.responsibilityHint,
      initial: point?.responsibility ?? '',
      limit: 1000,
    }),
  ]);
}

export const finding: Form<Finding> = {
  view: ({ facts, reader }) => findingForm(facts.it, reader),
  read({ inputs, reader }) {
    const { required } = reader.wording.filing.problems;
    const outcome = oneOf(outcomes, inputs.choice('outcome'));
    const cause = oneOf(allCauses, inputs.choice('cause'));
    const errors = blanks(inputs, ['facts', 'responsibility'], required);
    if (outcome === null) errors.outcome = required;
    if (cause === null) errors.cause = required;
    if (outcome === null || cause === null || Object.keys(errors).length > 0) return { errors };
    const told = { facts: inputs.text('facts').trim(), responsibility: inputs.text('responsibility').trim() };
    return { values: { number: Number(inputs.choice('point') ?? 1), outcome, cause, ...told } };
  },
};
