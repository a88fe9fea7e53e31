import type { InputBlock } from '@slack/types';
import { option, plain } from './blocks.ts';
import { clamp } from './text.ts';

export interface InputOptions {
  optional?: boolean;
  hint?: string;
  dispatch?: boolean;
}

/** An input block whose block id and action id are both `name`, so that what is typed survives updates. */
export function input(
  name: string,
  label: string,
  element: InputBlock['element'],
  { optional = false, hint, dispatch = false }: InputOptions = {},
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label, 2000),
    element: { ...element, action_id: name } as InputBlock['element'],
    optional,
    ...(hint === undefined ? {} : { hint: plain(hint, 2000) }),
    ...(dispatch ? { dispatch_action: true } : {}),
  };
}

export interface TextOptions extends InputOptions {
  multiline?: boolean;
  initial?: string | undefined;
  limit?: number;
  placeholder?: string;
}

export function textInput(name: string, label: string, options: TextOptions = {}): InputBlock {
  const { multiline = false, initial, limit = 3000, placeholder } = options;
  return input(
    name,
    label,
    {
      type: 'plain_text_input',
      multiline,
      max_length: limit,
      ...(initial ? { initial_value: clamp(initial, limit) } : {}),
      ...(placeholder === undefined ? {} : { placeholder: plain(placeholder, 150) }),
    },
    options,
  );
}

export interface ChoiceOptions extends InputOptions {
  initial?: string | null | undefined;
  placeholder?: string;
}

type Choices = readonly (readonly [value: string, text: string])[];

export function selectInput(
  name: string,
  label: string,
  choices: Choices,
  options: ChoiceOptions = {},
): InputBlock {
  const placeholder =
    options.placeholder === undefined ? {} : { placeholder: plain(options.placeholder, 150) };
  return input(
    name,
    label,
    { type: 'static_select', ...offered(choices, 100, options.initial), ...placeholder },
    options,
  );
}

export function radioInput(
  name: string,
  label: string,
  choices: Choices,
  options: ChoiceOptions = {},
): InputBlock {
  return input(name, label, { type: 'radio_buttons', ...offered(choices, 10, options.initial) }, options);
}

/** As many choices as Slack takes, and the one that is chosen from the start. */
function offered(choices: Choices, most: number, chosen: string | null | undefined) {
  const initial = choices.find(([value]) => value === chosen);
  return {
    options: choices.slice(0, most).map(([value, text]) => option(value, text)),
    ...(initial === undefined ? {} : { initial_option: option(...initial) }),
  };
}

export function checkboxInput(
  name: string,
  label: string,
  choices: Choices,
  options: InputOptions & { initial?: readonly string[] } = {},
): InputBlock {
  const initial = choices.filter(([value]) => options.initial?.includes(value));
  return input(
    name,
    label,
    {
      type: 'checkboxes',
      options: choices.slice(0, 10).map(([value, text]) => option(value, text)),
      ...(initial.length === 0
        ? {}
        : { initial_options: initial.map(([value, text]) => option(value, text)) }),
    },
    options,
  );
}
