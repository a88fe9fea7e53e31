import { openSecondStage as open } from '../domain/second-stage.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Has somebody else, one level higher, look at it again. */
export function openSecondStage(context: Context, deed: Deed, input: { words: string | null }) {
  return act(context, deed, (facts) => open(facts, input.words));
}
