import { requestTransfer } from '../domain/transfer.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Asks another department to take it over; the second time a hearing is opened. */
export function transferComplaint(context: Context, deed: Deed, asked: { to: string; reason: string }) {
  return act(context, deed, (facts) => requestTransfer(facts, asked));
}
