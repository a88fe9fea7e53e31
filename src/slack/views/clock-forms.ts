import type { InputBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case.ts';
import { extendable } from '../../domain/extension.ts';
import { awaited } from '../../domain/records.ts';
import { localDate } from '../../domain/zone.ts';
import { context, input, radioInput, selectInput, textInput } from '../blocks.ts';
import { viewIds } from '../ids.ts';
import { type Reader, when } from '../reader.ts';
import { caseForm } from './case-form.ts';

/** Waiting for the complainant or somebody outside: whom, what for, until when. */
export function pauseForm(now: number, reader: Reader): ModalView {
  const w = reader.wording.clocks.pause;
  const { awaited: names } = reader.wording.clocks;
  return caseForm(viewIds.pause, w.title, reader, [
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
  return caseForm(viewIds.extend, w.title, reader, [
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
