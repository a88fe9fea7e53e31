import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import { parseAmount } from '../../domain/facts/money.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { newMajorReasons } from '../../domain/filing/amended-grade.ts';
import { type AmendmentForm, pointField } from '../../domain/filing/amendment-form.ts';
import { filedMark, formOf } from '../../domain/filing/filed-form.ts';
import { limits } from '../../domain/filing/filing-form.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import type { Scenario } from '../../domain/filing/scenario.ts';
import { actions, button, context, divider, section } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { type StateValues, valuesOf } from '../blocks/form-values.ts';
import { textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { quoteLine } from '../blocks/text.ts';
import type { Opening } from '../case-action.ts';
import { actionIds, idOf } from '../ids.ts';
import { becauseMajor } from './because-major.ts';
import {
  circumstances,
  flagsInput,
  kindInput,
  scenarioQuestions,
  wants,
  what,
  who,
} from './filing-fields.ts';
import { readForm } from './filing-state.ts';

export interface AmendView extends AmendmentForm {
  it: Case;
  organisation: Organisation;
  scenarios: readonly Scenario[];
  reader: Reader;
  /** All that was filed, or what is corrected most often. */
  full: boolean;
}

/** What was filed, to be put right; the reason comes first, because it is the one thing that is asked. */
export function amendForm(view: AmendView): ModalView {
  const { it, form, full, reader } = view;
  const w = reader.wording.amending;
  const questions = full || form.category !== it.complaint.category ? scenarioQuestions(view) : [];
  return caseForm(idOf('amend'), w.title, reader, [
    context(w.intro),
    textInput('reason', w.reason, { limit: 500 }),
    ...what(view),
    ...grade(view),
    ...questions,
    ...who(view),
    ...(full ? rest(view) : [actions('more', [button(actionIds.amendMore, w.more)])]),
  ]);
}

/** A calm word when the correction makes it major. */
function grade({ it: { complaint }, form, organisation, reader }: AmendView): KnownBlock[] {
  const amount = parseAmount(form.soughtAmount, complaint.currency);
  const after: Complaint = {
    ...complaint,
    category: form.category ?? complaint.category,
    flags: form.flags,
    soughtAmount: 'problem' in amount ? complaint.soughtAmount : amount.amount,
  };
  return becauseMajor(newMajorReasons(organisation, complaint, after), reader);
}

function rest(view: AmendView): KnownBlock[] {
  const { form, reader } = view;
  const { fields } = reader.wording.filing;
  return [
    ...wants(view),
    ...(form.settled
      ? [
          textInput('settledHow', fields.settledHow, {
            multiline: true,
            initial: form.settledHow,
            limit: limits.narrative,
          }),
        ]
      : []),
    divider(),
    ...circumstances(view),
    kindInput(view),
    flagsInput(view),
    ...points(view),
  ];
}

/** A complaint told as one story has that story as its point; others are corrected one by one. */
function points({ it, form, texts, reader }: AmendView): KnownBlock[] {
  const w = reader.wording.amending;
  const { complaint, points: all } = it;
  const told = all.length === 1 && all[0]?.text === complaint.narrative ? [] : all;
  return [
    ...told.map((point) =>
      point.outcome === null
        ? textInput(pointField(point.number), w.point(point.number), {
            multiline: true,
            initial: texts[point.number] ?? point.text,
            limit: limits.narrative,
          })
        : section(w.found(point.number, quoteLine(point.text, 300))),
    ),
    textInput('points', w.further, {
      multiline: true,
      optional: true,
      initial: form.points,
      hint: w.furtherHint,
      limit: limits.points,
    }),
  ];
}

/** Opens short; the mark says of what it showed. */
export function amending({
  facts: { it, organisation },
  reader,
  context: { scenarios },
}: Opening): ModalView {
  const view = { it, organisation, reader, scenarios, full: false };
  return { ...amendForm({ ...view, ...sentForm(it, {}) }), private_metadata: filedMark(it) };
}

/** What the form says now; what it does not show is as it was filed. */
export function sentForm(it: Case, state: StateValues): AmendmentForm {
  const values = valuesOf(state);
  const texts = it.points
    .filter(({ number }) => values.has(pointField(number)))
    .map(({ number }) => [number, values.text(pointField(number))] as const);
  return { form: readForm(state, formOf(it.complaint)), texts: Object.fromEntries(texts) };
}
