import type { ModalView } from '@slack/types';
import { extendableClocks } from '../../domain/clocks/clock.ts';
import { type ExtensionPlan, extendable, extensionProblem } from '../../domain/clocks/extension.ts';
import type { Case } from '../../domain/facts/case.ts';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { selectInput, textInput } from '../blocks/inputs.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { blanks } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { momentInputs, momentOf } from './moment-inputs.ts';

/** A later deadline, why, and what the complainant is told. */
export function extensionForm(it: Case, now: number, reader: Reader): ModalView {
  const w = reader.wording.clocks.extension;
  const { vocabulary } = reader.wording;
  const choices = extendable(it, now);
  const response = choices.find(({ clock }) => clock === 'response') ?? choices[0];
  return caseForm(idOf('extend'), w.title, reader, [
    selectInput(
      'clock',
      w.clock,
      choices.map(({ clock, dueAt }) => [clock, `${vocabulary.clock[clock]} · ${when(reader, dueAt)}`]),
      { initial: response?.clock },
    ),
    ...momentInputs(w, response?.dueAt ?? now, reader),
    textInput('reason', w.reason, { multiline: true, limit: 1000 }),
    textInput('told', w.told, {
      multiline: true,
      limit: 2000,
      hint: w.toldHint,
      initial: w.toldDraft(it.complaint.reference),
    }),
  ]);
}

export const extending: Form<ExtensionPlan> = {
  view: ({ facts, reader }) => extensionForm(facts.it, facts.now, reader),
  async read(sent) {
    const { inputs, reader } = sent;
    const { now } = sent.context;
    const { required } = reader.wording.filing.problems;
    const errors = blanks(inputs, ['reason', 'told'], required);
    const clock = oneOf(extendableClocks, inputs.choice('clock')) ?? 'response';
    const to = await momentOf(sent);
    const it = await sent.readCase();
    if (isRefusal(it)) return it;
    const present = extendable(it, now()).find((deadline) => deadline.clock === clock);
    const problem = to === null || present === undefined ? undefined : extensionProblem(present.dueAt, to);
    if (to === null) errors.date = required;
    if (problem !== undefined) errors.date = reader.wording.clocks.extension.problem[problem];
    if (to === null || Object.keys(errors).length > 0) return { errors };
    const text = (name: string) => inputs.text(name).trim();
    return { values: { clock, to, reason: text('reason'), told: text('told') } };
  },
};
