import type { MultiSelect, Option, Select } from '@slack/types';
import type { ControlValue, PageState } from '../../../../page-contract.ts';
import type { Choice } from '../../controls/use-choices.ts';
import type { Draft, ElementState } from '../../store.ts';
import { plainText } from '../../text/mrkdwn-text.tsx';

export type SelectElement = Select | MultiSelect;

/** Slack names the chosen thing after what is chosen: `selected_user`, `selected_options`, … */
function stateKey(type: SelectElement['type']): string {
  const noun = /users/.test(type)
    ? 'user'
    : /channels/.test(type)
      ? 'channel'
      : /conversations/.test(type)
        ? 'conversation'
        : 'option';
  return `selected_${noun}${type.startsWith('multi_') ? 's' : ''}`;
}

/** Slack's option as a choice of the list. */
export function choiceOf(option: Option, group?: string): Choice {
  return {
    value: option.value ?? '',
    text: plainText(option.text),
    description: option.description && plainText(option.description),
    group,
  };
}

/** What is chosen now, with names for ids; before anybody chose, what the app proposes. */
export function chosenOf(element: SelectElement, state: ElementState | undefined, page: PageState): Choice[] {
  const key = stateKey(element.type);
  const initial = (element as unknown as ElementState)[key.replace('selected_', 'initial_')];
  const chosen = state && key in state ? state[key] : initial;
  const list = chosen === undefined || chosen === null ? [] : Array.isArray(chosen) ? chosen : [chosen];
  return (list as (string | Option)[]).map((each) =>
    typeof each === 'string' ? { value: each, text: nameOf(each, page) } : choiceOf(each),
  );
}

/** The draft that stands for a new choice. */
export function draftOf(element: SelectElement, choices: Choice[]): Draft {
  const key = stateKey(element.type);
  const values = choices.map((choice) => choice.value);
  const shown = key.startsWith('selected_option')
    ? choices.map((choice) => ({ text: { type: 'plain_text', text: choice.text }, value: choice.value }))
    : values;
  const several = element.type.startsWith('multi_');
  const control: ControlValue = several ? values : (values[0] ?? null);
  return { control, shown: { type: element.type, [key]: several ? shown : (shown[0] ?? null) } };
}

function nameOf(id: string, page: PageState): string {
  const person = page.people.find((each) => each.id === id);
  const channel = page.channelNames[id];
  const dm = page.sidebar.dms.find((each) => each.id === id);
  return person?.name ?? (channel ? `#${channel}` : (dm?.name ?? id));
}
