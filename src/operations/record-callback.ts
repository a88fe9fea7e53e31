import { type CallbackReport, recordCallback as record } from '../domain/callback.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Records one attempt of the desk to hear how it went. */
export function recordCallback(context: Context, deed: Deed, report: CallbackReport) {
  return act(context, deed, (facts) => record(facts, report));
}
