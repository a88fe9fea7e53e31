import type { EmailInput, NumberInput, PlainTextInput, RichTextInput, URLInput } from '@slack/types';
import type { TargetedKeyboardEvent } from 'preact';
import { usePage } from '../../context.ts';
import { plainText } from '../../text/mrkdwn-text.tsx';
import { useControl } from '../host.ts';
import { flatText } from '../rich-text-plain.ts';
import type { ElementProps } from './element-props.ts';

type TextElement = PlainTextInput | EmailInput | URLInput | NumberInput | RichTextInput;

const longestText = 3000;

/** Every field that one types into. Nothing is cut off: the counter goes below zero and the server says so. */
export function TextField({ element, blockId, labelling }: ElementProps<TextElement>) {
  const control = useControl({ blockId, actionId: element.action_id ?? '' });
  const { strings } = usePage();
  const value = String(control.state ? (stored(control.state) ?? '') : initial(element));
  const maximum = element.type === 'plain_text_input' ? (element.max_length ?? longestText) : undefined;
  const left = maximum === undefined ? Number.POSITIVE_INFINITY : maximum - value.length;
  const counted = maximum !== undefined && left <= Math.max(20, maximum * 0.1);
  const counterId = `${labelling.id}-counter`;

  function say(text: string, manner: { typing?: boolean; entered?: boolean }): void {
    control.change({ control: text || null, shown: { type: element.type, value: text } }, manner);
  }

  const shared = {
    id: labelling.id,
    value,
    placeholder: element.placeholder && plainText(element.placeholder),
    'aria-label': labelling.label,
    'aria-labelledby': labelling.labelledBy,
    'aria-describedby': [labelling.describedBy, counted && counterId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': labelling.invalid,
    'aria-required': labelling.required,
    'data-focus-on-load': element.focus_on_load || undefined,
  };
  const multiline =
    element.type === 'rich_text_input' || (element.type === 'plain_text_input' && element.multiline);
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const heardOnEnter = labelling.dispatches && triggers.includes('on_enter_pressed');

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) event.currentTarget.form?.requestSubmit();
    else if (!multiline && heardOnEnter) {
      event.preventDefault();
      say(event.currentTarget.value, { entered: true });
    }
  }

  return (
    <div class="text-field">
      {multiline ? (
        <textarea
          class="field"
          rows={3}
          {...shared}
          onInput={(event) => say(event.currentTarget.value, { typing: true })}
          onKeyDown={onKeyDown}
        />
      ) : (
        <input
          class="field"
          type={inputType(element) as 'text'}
          inputMode={element.type === 'number_input' ? 'decimal' : undefined}
          autoComplete="off"
          {...shared}
          onInput={(event) => say(event.currentTarget.value, { typing: true })}
          onKeyDown={onKeyDown}
        />
      )}
      {counted && (
        <span id={counterId} class={left < 0 ? 'counter danger-text' : 'counter'}>
          {strings.charactersLeft(left)}
        </span>
      )}
    </div>
  );
}

function inputType(element: TextElement): string {
  if (element.type === 'email_text_input') return 'email';
  return element.type === 'url_text_input' ? 'url' : 'text';
}

function initial(element: TextElement): string {
  if (element.type === 'rich_text_input') return flatText(element.initial_value);
  return element.initial_value ?? '';
}

function stored(state: Record<string, unknown>): unknown {
  return state.value ?? flatText(state.rich_text_value as Parameters<typeof flatText>[0]);
}
