/** What Slack tells of a form's inputs, read by their names, which are their action ids. */

export interface StateValue {
  type: string;
  value?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[] | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_user?: string | null;
  files?: { id: string; name?: string | null; mimetype?: string | null; size?: number | null }[] | null;
}

export type StateValues = Record<string, Record<string, StateValue>>;

export function valuesOf(state: StateValues) {
  const inputs = new Map(Object.values(state).flatMap((block) => Object.entries(block)));
  const at = (name: string): StateValue | undefined => inputs.get(name);
  return {
    has: (name: string) => inputs.has(name),
    names: () => [...inputs.keys()],
    text: (name: string) => at(name)?.value ?? '',
    choice: (name: string) => at(name)?.selected_option?.value ?? null,
    choices: (name: string) => (at(name)?.selected_options ?? []).map(({ value }) => value),
    date: (name: string) => at(name)?.selected_date ?? null,
    time: (name: string) => at(name)?.selected_time ?? null,
    files: (name: string) => at(name)?.files ?? [],
    /** Whatever it is, as one text. */
    any(name: string): string {
      const value = at(name);
      return (
        value?.value ?? value?.selected_option?.value ?? value?.selected_date ?? value?.selected_time ?? ''
      );
    },
  };
}

export type Values = ReturnType<typeof valuesOf>;

/** The chosen one of a closed list, or null for anything else. */
export function oneOf<T extends string>(list: readonly T[], value: string | null): T | null {
  return list.find((each) => each === value) ?? null;
}
