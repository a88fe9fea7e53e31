import { resume } from '../domain/pause.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** What was waited for has come. */
export function resumeComplaint(context: Context, deed: Deed) {
  return act(context, deed, resume);
}
