import { composeAnswer as compose } from '../domain/composition.ts';
import type { Language } from '../domain/organisation.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Keeps a version of the written answer. */
export function composeAnswer(context: Context, deed: Deed, written: { language: Language; text: string }) {
  return act(context, deed, (facts) => compose(facts, written));
}
