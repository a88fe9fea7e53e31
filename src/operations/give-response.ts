import type { Means } from '../domain/records.ts';
import { giveResponse as give } from '../domain/response.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Records the answer that was given to the complainant. */
export function giveResponse(context: Context, deed: Deed, given: { means: Means; text: string }) {
  return act(context, deed, (facts) => give(facts, given));
}
