import { boolean, type Check, type Fields, list, oneOf, problem, string } from './check.ts';
import { plainText } from './composition.ts';

/** An action_id: at most 255 characters, once in its block. */
export const actionId: Check = (value, at, checking) => {
  string(255)(value, at, checking);
  if (typeof value !== 'string') return;
  if (checking.actionIds.has(value)) {
    problem(checking, at, `\`action_id\` "${value}" already exists for another element in this block`);
  }
  checking.actionIds.add(value);
};

/** focus_on_load: once in a view. */
const focus: Check = (value, at, checking) => {
  boolean(value, at, checking);
  if (value !== true) return;
  checking.focused += 1;
  if (checking.focused > 1) problem(checking, at, 'only one element may have focus_on_load');
};

export const action: Fields = { action_id: actionId };
export const focusable: Fields = { focus_on_load: focus };
export const placeholder: Fields = { placeholder: plainText(150) };

const dispatchConfig: Check = (value, at, checking) => {
  const triggers = (value as { trigger_actions_on?: unknown }).trigger_actions_on;
  list(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2)(
    triggers,
    `${at}/trigger_actions_on`,
    checking,
  );
};
export const dispatchable: Fields = { dispatch_action_config: dispatchConfig };
