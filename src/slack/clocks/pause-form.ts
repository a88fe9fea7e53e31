import type { ModalView } from '@slack/types';
import { type PausePlan, pauseProblem } from '../../domain/clocks/pause.ts';
import { awaited } from '../../domain/clocks/records.ts';
import { context } from '../blocks/blocks.ts';
import { caseForm } from '../blocks/case-form.ts';
import { oneOf } from '../blocks/form-values.ts';
import { radioInput, textInput } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { blanks, written } from '../blocks/typed.ts';
import type { Form } from '../case-action.ts';
import { idOf } from '../ids.ts';
import { momentInputs, momentOf } from './moment-inputs.ts';

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

export const pausing: Form<PausePlan> = {
  view: ({ facts, reader }) => pauseForm(facts.now, reader),
  async read(sent) {
    const { inputs, reader } = sent;
    const { now } = sent.context;
    const { required } = reader.wording.filing.problems;
    const errors = blanks(inputs, ['reason'], required);
    const expiresAt = await momentOf(sent);
    const problem = expiresAt === null ? undefined : pauseProblem(expiresAt, now());
    if (expiresAt === null) errors.date = required;
    if (problem !== undefined) errors.date = reader.wording.clocks.pause.problem[problem];
    if (expiresAt === null || Object.keys(errors).length > 0) return { errors };
    const waitingFor = oneOf(awaited, inputs.choice('waitingFor')) ?? 'complainant';
    return { values: { waitingFor, reason: written(inputs, 'reason') ?? '', expiresAt } };
  },
};
