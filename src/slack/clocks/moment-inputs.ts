import type { InputBlock } from '@slack/types';
import { chosenMoment } from '../../domain/clocks/chosen-moment.ts';
import { localDate } from '../../domain/facts/zone.ts';
import { input } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import type { Sent } from '../case-action.ts';

/** A date and perhaps a time of day; they begin a day after `from`. */
export function momentInputs(w: { until: string; time: string }, from: number, reader: Reader): InputBlock[] {
  const date = localDate(from + 86_400_000, reader.timezone);
  return [input('date', w.until, { type: 'datepicker', initial_date: date }), timeInput(w.time, reader)];
}

/** A time of day that may be left open. */
export function timeInput(label: string, { wording }: Reader): InputBlock {
  return input('time', label, { type: 'timepicker' }, { optional: true, hint: wording.clocks.noTime });
}

/** The chosen day and time; null without a day. */
export async function momentOf({ inputs, reader, visitor, context }: Sent): Promise<number | null> {
  const date = inputs.date('date');
  if (date === null) return null;
  const { organisation } = await context.policies.of(visitor.workspace);
  return chosenMoment(organisation, { date, time: inputs.time('time'), timezone: reader.timezone });
}
