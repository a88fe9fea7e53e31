import type { InputBlock } from '@slack/types';
import { instantAt, localDate } from '../../domain/facts/zone.ts';
import type { Values } from '../blocks/form-values.ts';
import { input } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';

/** A date and a time of day; they begin a day after `from`. */
export function momentInputs(w: { until: string; time: string }, from: number, reader: Reader): InputBlock[] {
  const date = localDate(from + 86_400_000, reader.timezone);
  return [
    input('date', w.until, { type: 'datepicker', initial_date: date }),
    input('time', w.time, { type: 'timepicker', initial_time: '17:00' }),
  ];
}

/** The chosen date and time, in the zone of whoever chose them. */
export function momentOf(inputs: Values, reader: Reader): number | null {
  const date = inputs.date('date');
  if (date === null) return null;
  const [hour = 0, minute = 0] = (inputs.time('time') ?? '17:00').split(':').map(Number);
  return instantAt(date, hour * 60 + minute, reader.timezone);
}
