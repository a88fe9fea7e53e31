import type { Control } from '../block-tree.ts';
import type { Json } from '../json.ts';

/** Options that external selects have offered to people: only those can be chosen. */
export class Offers {
  readonly #offers = new Map<string, Map<string, Json>>();

  remember(user: string, control: Control, options: Json[]): void {
    const key = keyOf(user, control);
    const known = this.#offers.get(key) ?? new Map<string, Json>();
    for (const option of options) known.set(String(option.value), option);
    this.#offers.set(key, known);
  }

  of(user: string, control: Control): Json[] {
    return [...(this.#offers.get(keyOf(user, control))?.values() ?? [])];
  }
}

function keyOf(user: string, control: Control): string {
  return `${user}:${control.blockId}:${control.actionId}`;
}
