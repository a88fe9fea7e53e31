import type { Checkboxes, Option, RadioButtons } from '@slack/types';
import type { TextJson } from '../../../../page-contract.ts';
import { type ConfirmJson, useAsk } from '../../controls/confirm.tsx';
import { TextObject } from '../../text/mrkdwn-text.tsx';
import { useControl } from '../host.ts';
import type { ElementProps } from './element-props.ts';

/** Radio buttons and checkboxes. */
export function ChoiceGroup({ element, blockId, labelling }: ElementProps<RadioButtons | Checkboxes>) {
  const control = useControl({ blockId, actionId: element.action_id ?? '' });
  const ask = useAsk();
  const several = element.type === 'checkboxes';
  const chosen = chosenValues(element, control.state);

  async function toggle(option: Option, on: boolean): Promise<void> {
    const values = several
      ? element.options
          .map((each) => each.value ?? '')
          .filter((value) => (value === option.value ? on : chosen.includes(value)))
      : [option.value ?? ''];
    if (!(await ask(element.confirm as ConfirmJson | undefined))) return;
    const options = element.options.filter((each) => values.includes(each.value ?? ''));
    const shown = several
      ? { type: element.type, selected_options: options }
      : { type: element.type, selected_option: options[0] ?? null };
    control.change({ control: several ? values : (values[0] ?? null), shown });
  }

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that stand here take a label
    <div
      id={labelling.id}
      class={`choices${labelling.invalid ? ' invalid' : ''}`}
      role={several ? 'group' : 'radiogroup'}
      aria-label={labelling.label}
      aria-labelledby={labelling.labelledBy}
      aria-describedby={labelling.describedBy}
      aria-required={several ? undefined : labelling.required}
    >
      {element.options.map((option, index) => (
        <label key={option.value} class="choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={labelling.id}
            value={option.value}
            checked={chosen.includes(option.value ?? '')}
            data-focus-on-load={(index === 0 && element.focus_on_load) || undefined}
            onChange={(event) => void toggle(option, event.currentTarget.checked)}
          />
          <span>
            <TextObject text={option.text as TextJson} />
            {option.description && (
              <small>
                <TextObject text={option.description as TextJson} />
              </small>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}

function chosenValues(
  element: RadioButtons | Checkboxes,
  state: Record<string, unknown> | undefined,
): string[] {
  const initial = element.type === 'checkboxes' ? element.initial_options : element.initial_option;
  const chosen = state
    ? ((state.selected_options ?? state.selected_option ?? []) as Option | Option[])
    : (initial ?? []);
  return (Array.isArray(chosen) ? chosen : [chosen]).map((option) => option.value ?? '');
}
