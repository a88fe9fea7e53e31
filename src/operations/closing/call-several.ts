import { type CallbackReport, recordCallback } from '../../domain/closing/callback.ts';
import type { Context } from '../context.ts';
import { oneByOne, type Several } from '../one-by-one.ts';
import { perform } from '../perform.ts';

/** Records the same callback for several complaints. */
export function callSeveral(context: Context, several: Several, report: CallbackReport) {
  return oneByOne(context, several, (deed) => perform(context, deed, recordCallback, report));
}
