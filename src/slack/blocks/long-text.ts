import type { InputBlock } from '@slack/types';
import type { Values } from './form-values.ts';
import { textInput } from './inputs.ts';
import { partsOf } from './text.ts';

/** What one of Slack's fields holds. */
const longest = 3000;

/**
 * A text of any length, in as many fields as it takes: `text`, `text.2`, `text.3` … A letter about ten
 * points is longer than a field, and nobody may get one that breaks off.
 */
export function longTextInputs(
  name: string,
  label: string,
  initial: string,
  { hint }: { hint?: string } = {},
): InputBlock[] {
  const [first = '', ...more] = partsOf(initial, longest);
  return [
    textInput(name, label, { multiline: true, initial: first, ...(hint === undefined ? {} : { hint }) }),
    ...more.map((part, index) =>
      textInput(`${name}.${index + 2}`, `${label} (${index + 2})`, {
        multiline: true,
        optional: true,
        initial: part,
      }),
    ),
  ];
}

/** The same, put together again. */
export function readLongText(values: Values, name: string): string {
  const place = (each: string) => Number(each.slice(name.length + 1) || '1');
  return values
    .names()
    .filter((each) => each === name || each.startsWith(`${name}.`))
    .sort((one, other) => place(one) - place(other))
    .map((each) => values.text(each).trim())
    .filter((part) => part !== '')
    .join('\n\n');
}
