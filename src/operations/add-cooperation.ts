import { addCooperation as add } from '../domain/cooperation.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Asks another department to help; the first stays responsible. */
export function addCooperation(context: Context, deed: Deed, asked: { department: string; task: string }) {
  return act(context, deed, (facts) => add(facts, asked));
}
