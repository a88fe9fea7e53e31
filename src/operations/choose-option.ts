import { chooseOption as choose } from '../domain/choice.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Records which option the complainant chose. */
export function chooseOption(context: Context, deed: Deed, chosen: { option: number; words: string | null }) {
  return act(context, deed, (facts) => choose(facts, chosen.option, chosen.words));
}
