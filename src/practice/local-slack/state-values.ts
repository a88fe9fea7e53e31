import { type Control, controlsIn } from './block-tree.ts';
import { optionsOf } from './blocks/composition.ts';
import { isObject, type Json, objects, text } from './json.ts';
import type { StateValues } from './state/entities.ts';

/** Per element type: the field of the state that holds the value, the field it starts from, and what empty is. */
const holders: Record<string, { field: string; initial: string; empty: null | [] }> = {
  plain_text_input: { field: 'value', initial: 'initial_value', empty: null },
  email_text_input: { field: 'value', initial: 'initial_value', empty: null },
  url_text_input: { field: 'value', initial: 'initial_value', empty: null },
  number_input: { field: 'value', initial: 'initial_value', empty: null },
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value', empty: null },
  static_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', empty: null },
  checkboxes: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  users_select: { field: 'selected_user', initial: 'initial_user', empty: null },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', empty: [] },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', empty: null },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', empty: [] },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation', empty: null },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    empty: [],
  },
  datepicker: { field: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { field: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', empty: null },
  file_input: { field: 'files', initial: '', empty: [] },
};

/** The state field of an element that holds a value; undefined for buttons and menus. */
export function valueField(elementType: string): string | undefined {
  return holders[elementType]?.field;
}

/** An element's state with this value. */
export function stateOf(element: Json, value: unknown): Json {
  const holder = holders[text(element.type)]!;
  const zone = element.timezone === undefined ? {} : { timezone: element.timezone };
  return { type: element.type, [holder.field]: value ?? holder.empty, ...zone };
}

/** What an element's state starts with. */
export function initialState(element: Json): Json {
  const holder = holders[text(element.type)]!;
  return stateOf(element, holder.initial === '' ? undefined : element[holder.initial]);
}

/** Whether nothing was chosen or typed. */
export function isEmptyState(state: Json | undefined): boolean {
  if (state === undefined) return true;
  const value = state[valueField(text(state.type)) ?? ''];
  return value == null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The state of all controls; what a person entered before stays where block_id, action_id and type are the same. */
export function stateFor(blocks: Json[], before: StateValues = {}): StateValues {
  const values: StateValues = {};
  for (const control of controlsIn(blocks)) {
    if (valueField(text(control.element.type)) === undefined) continue;
    const kept = before[control.blockId]?.[control.actionId];
    values[control.blockId] ??= {};
    values[control.blockId]![control.actionId] =
      kept && keeps(control, kept) ? kept : initialState(control.element);
  }
  return values;
}

function keeps({ element }: Control, kept: Json): boolean {
  if (kept.type !== element.type) return false;
  if (element.options === undefined && element.option_groups === undefined) return true;
  const offered = new Set(optionsOf(element).map((option) => option.value));
  const chosen = [kept.selected_option, ...objects(kept.selected_options)].filter(isObject);
  return chosen.every((option) => offered.has(option.value));
}
