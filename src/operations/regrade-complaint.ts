import { lowerGrade as lower, raiseGrade as raise } from '../domain/grading.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Grades a complaint as major: shorter targets from its start, and the parallel report. */
export function raiseGrade(context: Context, deed: Deed, { reason }: { reason: string }) {
  return act(context, deed, (facts) => raise(facts, reason));
}

/** Grades it as ordinary again: for the desk only. */
export function lowerGrade(context: Context, deed: Deed, { reason }: { reason: string }) {
  return act(context, deed, (facts) => lower(facts, reason));
}
