import { isDate, isTime } from '../blocks/moments.ts';
import { type Json, text } from '../json.ts';
import type { View } from '../state/entities.ts';
import { isEmptyState } from '../state-values.ts';

/** What Slack's client refuses to submit: block_id to its words. The app does not hear of it. */
export function entriesRefused(view: View): Record<string, string> {
  const refused: Record<string, string> = {};
  for (const block of view.blocks) {
    if (block.type !== 'input') continue;
    const element = block.element as Json;
    const state = view.state[text(block.block_id)]?.[text(element.action_id)];
    const words = isEmptyState(state)
      ? block.optional === true
        ? undefined
        : 'Please complete this required field.'
      : wrongWith(element, state!);
    if (words !== undefined) refused[text(block.block_id)] = words;
  }
  return refused;
}

function wrongWith(element: Json, state: Json): string | undefined {
  const value = text(state.value);
  switch (element.type) {
    case 'plain_text_input':
      return wrongLength(value, Number(element.min_length ?? 0), Number(element.max_length ?? 3000));
    case 'number_input':
      return wrongNumber(value, element);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return /^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? undefined : 'Please enter a valid URL.';
    case 'datepicker':
      return isDate(text(state.selected_date)) ? undefined : 'Please enter a valid date.';
    case 'timepicker':
      return isTime(text(state.selected_time)) ? undefined : 'Please enter a valid time.';
    default:
      return wrongCount(element, state);
  }
}

function wrongLength(value: string, min: number, max: number): string | undefined {
  if (value.length < min) return `Please enter at least ${min} characters.`;
  if (value.length > max) return `Please enter no more than ${max} characters.`;
  return undefined;
}

function wrongNumber(value: string, element: Json): string | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return 'Please enter a number.';
  if (element.is_decimal_allowed === false && value.includes('.')) return 'Please enter a whole number.';
  const number = Number(value);
  if (element.min_value !== undefined && number < Number(element.min_value)) {
    return `Please enter a number no less than ${element.min_value}.`;
  }
  if (element.max_value !== undefined && number > Number(element.max_value)) {
    return `Please enter a number no more than ${element.max_value}.`;
  }
  return undefined;
}

function wrongCount(element: Json, state: Json): string | undefined {
  const chosen = Object.values(state).find(Array.isArray) ?? [];
  const most =
    element.type === 'file_input'
      ? Number(element.max_files ?? 10)
      : Number(element.max_selected_items ?? 100);
  return chosen.length > most ? `Please choose no more than ${most}.` : undefined;
}
