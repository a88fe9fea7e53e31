import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import type { ControlValue } from '../../../../page-contract.ts';
import { usePage } from '../../context.ts';
import { type ConfirmJson, useAsk } from '../../controls/confirm.tsx';
import { fromWallTime, toWallTime } from '../../text/wall-time.ts';
import { useControl } from '../host.ts';
import type { ElementProps } from './element-props.ts';

type DateElement = Datepicker | Timepicker | DateTimepicker;

const kinds = {
  datepicker: { input: 'date', key: 'selected_date' },
  timepicker: { input: 'time', key: 'selected_time' },
  datetimepicker: { input: 'datetime-local', key: 'selected_date_time' },
} as const;

/** Dates and times with the browser's own pickers; a date with time is read in the acting person's zone. */
export function DateField({ element, blockId, labelling }: ElementProps<DateElement>) {
  const control = useControl({ blockId, actionId: element.action_id ?? '' });
  const { reader } = usePage();
  const ask = useAsk();
  const { input, key } = kinds[element.type];
  const held = control.state ? control.state[key] : initial(element);
  const value = typeof held === 'number' ? toWallTime(held * 1000, reader.timezone) : String(held ?? '');

  async function change(text: string): Promise<void> {
    if (!(await ask(element.confirm as ConfirmJson | undefined))) return;
    const instant =
      element.type === 'datetimepicker' ? fromWallTime(text, reader.timezone) / 1000 : undefined;
    const chosen: ControlValue = !text ? null : (instant ?? text);
    // A year typed digit by digit changes the date four times.
    control.change({ control: chosen, shown: { type: element.type, [key]: chosen } }, { typing: true });
  }

  return (
    <input
      id={labelling.id}
      class="field field-date"
      type={input}
      value={value}
      aria-label={labelling.label}
      aria-labelledby={labelling.labelledBy}
      aria-describedby={labelling.describedBy}
      aria-invalid={labelling.invalid}
      aria-required={labelling.required}
      data-focus-on-load={element.focus_on_load || undefined}
      onChange={(event) => void change(event.currentTarget.value)}
    />
  );
}

function initial(element: DateElement): string | number | undefined {
  if (element.type === 'datepicker') return element.initial_date;
  return element.type === 'timepicker' ? element.initial_time : element.initial_date_time;
}
