import { type ContactReport, logContact as log } from '../domain/contact.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Logs one exchange with the complainant. */
export function logContact(context: Context, deed: Deed, report: ContactReport) {
  return act(context, deed, (facts) => log(facts, report));
}
