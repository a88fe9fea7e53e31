import type { Values as Inputs } from './form-values.ts';
import type { Reader } from './reader.ts';

/** What was typed, or what is wrong with it, by field. */
export type Read<Values> = { values: Values } | { errors: Record<string, string> };

/** What was typed into a field, without spaces around; null for nothing. */
export function written(inputs: Inputs, name: string): string | null {
  const text = inputs.text(name).trim();
  return text === '' ? null : text;
}

/** One field is not as it should be. */
export function wrong(field: string, said: string): { errors: Record<string, string> } {
  return { errors: { [field]: said } };
}

/** What is said at each of these fields that was left empty. */
export function blanks(inputs: Inputs, names: readonly string[], said: string): Record<string, string> {
  return Object.fromEntries(
    names.filter((name) => written(inputs, name) === null).map((name) => [name, said]),
  );
}

/** What was typed into a field that must say something, made a value. */
export function readWords<Values>(
  { inputs, reader }: { inputs: Inputs; reader: Reader },
  field: string,
  values: (words: string) => Values,
): Read<Values> {
  const words = written(inputs, field);
  if (words === null) return wrong(field, reader.wording.filing.problems.required);
  return { values: values(words) };
}
