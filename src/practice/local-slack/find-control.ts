import type { Control } from './block-tree.ts';
import { optionsOf } from './blocks/composition.ts';
import { isObject, type Json, text } from './json.ts';
import { SlackError } from './slack-error.ts';

/** The words that a person reads on or beside a control. */
export function labelOf({ block, element }: Control): string {
  const words = (value: unknown) => (isObject(value) ? text(value.text) : '');
  if (block.type === 'input') return words(block.label);
  return (
    words(element.text) ||
    words(element.placeholder) ||
    text(element.accessibility_label) ||
    words(block.text)
  );
}

/**
 * The one control with this label, action_id, block_id or accessibility_label. Exact matches win over labels
 * that only begin so. Throws when there is none, or more than one.
 */
export function findControl(controls: Control[], wanted: string): Control {
  const by = (matches: (control: Control) => boolean) => controls.filter(matches);
  const plain = (label: string) => label.replace(/:[a-z0-9_+-]+:/g, '').trim();
  const tries = [
    by((control) => control.actionId === wanted),
    by((control) => control.blockId === wanted),
    by((control) => labelOf(control) === wanted || text(control.element.accessibility_label) === wanted),
    by((control) => plain(labelOf(control)) === wanted),
    by((control) => plain(labelOf(control)).startsWith(wanted)),
  ];
  const found = tries.find((one) => one.length > 0) ?? [];
  if (found.length === 1) return found[0]!;
  const names = controls
    .map((control) => `${labelOf(control)} (${control.blockId}/${control.actionId})`)
    .join('; ');
  const what = found.length === 0 ? 'no control' : 'more than one control';
  throw new SlackError('control_not_found', [`${what} "${wanted}"; there are: ${names || 'none'}`]);
}

/** The value of an overflow option by its visible text or its value. */
export function overflowValue(element: Json, wanted: string): string | undefined {
  const option = optionsOf(element).find(
    (one) => one.value === wanted || (isObject(one.text) && one.text.text === wanted),
  );
  return option && text(option.value);
}
