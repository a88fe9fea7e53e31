import type { InputBlock, ModalView } from '@slack/types';
import { extendableClocks } from '../../domain/clocks/clock.ts';
import { type ExtensionPlan, extendable, extensionProblem } from '../../domain/clocks/extension.ts';
import { type PausePlan, pauseProblem } from '../../domain/clocks/pause.ts';
import { awaited } from '../../domain/clocks/records.ts';
import type { Case } from '../../domain/facts/case.ts';
import { isRefusal } from '../../domain/facts/refusal.ts';
import { instantAt, localDate } from '../../domain/facts/zone.ts';
import { context, input, radioInput, selectInput, textInput } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf, type Values } from '../blocks/form-values.ts';
import { type Reader, when } from '../blocks/reader.ts';
import { blanks, type Form, written } from '../case-action.ts';
import { idOf } from '../ids.ts';

/** Waiting for the complainant or somebody outside: whom, what for, until when. */
export function pauseForm(now: number, reader: Reader): ModalView {
  const w = reader.wording.clocks.pause;
  const { awaited: names } = reader.wording.clocks;
  return caseForm(idOf('pause'), w.title, reader, [
    radioInput(
      'waitingFor',
      w.whom,
      awaited.map((each) => [each, names[each]]),
      { initial: 'complainant' },
    ),
    textInput('reason', w.reason, { multiline: true, limit: 1000 }),
    ...momentInputs(w, now, reader),
    context(w.hint),
  ]);
}

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

function momentInputs(w: { until: string; time: string }, from: number, reader: Reader): InputBlock[] {
  const date = localDate(from + 86_400_000, reader.timezone);
  return [
    input('date', w.until, { type: 'datepicker', initial_date: date }),
    input('time', w.time, { type: 'timepicker', initial_time: '17:00' }),
  ];
}

export const pausing: Form<PausePlan> = {
  view: ({ facts, reader }) => pauseForm(facts.now, reader),
  read({ inputs, reader, context: { now } }) {
    const { required } = reader.wording.filing.problems;
    const errors = blanks(inputs, ['reason'], required);
    const expiresAt = momentOf(inputs, reader);
    const problem = expiresAt === null ? undefined : pauseProblem(expiresAt, now());
    if (expiresAt === null) errors.date = required;
    if (problem !== undefined) errors.date = reader.wording.clocks.pause.problem[problem];
    if (expiresAt === null || Object.keys(errors).length > 0) return { errors };
    const waitingFor = oneOf(awaited, inputs.choice('waitingFor')) ?? 'complainant';
    return { values: { waitingFor, reason: written(inputs, 'reason') ?? '', expiresAt } };
  },
};

export const extending: Form<ExtensionPlan> = {
  view: ({ facts, reader }) => extensionForm(facts.it, facts.now, reader),
  async read({ inputs, reader, readCase, context: { now } }) {
    const { required } = reader.wording.filing.problems;
    const errors = blanks(inputs, ['reason', 'told'], required);
    const clock = oneOf(extendableClocks, inputs.choice('clock')) ?? 'response';
    const to = momentOf(inputs, reader);
    const it = await readCase();
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

/** The chosen date and time, in the zone of whoever chose them. */
function momentOf(inputs: Values, reader: Reader): number | null {
  const date = inputs.date('date');
  if (date === null) return null;
  const [hour = 0, minute = 0] = (inputs.time('time') ?? '17:00').split(':').map(Number);
  return instantAt(date, hour * 60 + minute, reader.timezone);
}
