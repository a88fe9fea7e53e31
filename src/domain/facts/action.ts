import { isSubject } from '../people/conflict.ts';
import type { Decision, Facts } from './decision.ts';
import { refuseMerged } from './merged.ts';
import type { Refusal } from './refusal.ts';

/** What a rule may look at before anything is typed: the offered button and the opened form ask it, too. */
export type Asked = Omit<Facts, 'timetable' | 'newId'>;

/**
 * Something that a person does with a complaint. Called with what was typed it is the whole rule; `refuse` is the
 * part that the offered button and the opened form ask as well: who may, and whether there is anything to do.
 */
export interface Action<Values = void> {
  (facts: Facts, values: Values): Decision | Refusal;
  refuse(asked: Asked): Refusal | undefined;
}

/** `decide` is asked only where `refuse` is content; it may still refuse what was typed. */
export function action<Values = void>(
  refuse: (asked: Asked) => Refusal | undefined,
  decide: (facts: Facts, values: Values) => Decision | Refusal,
  /** What is done to a merged complaint itself, although it goes on elsewhere. */
  { merged = 'refused' }: { merged?: 'refused' | 'too' } = {},
): Action<Values> {
  const rule = merged === 'too' ? refuse : (asked: Asked) => refuseGoneOn(asked) ?? refuse(asked);
  return Object.assign((facts: Facts, values: Values) => rule(facts) ?? decide(facts, values), {
    refuse: rule,
  });
}

/** A merged complaint goes on elsewhere; its subject is not told where. */
function refuseGoneOn({ it, organisation, actor }: Asked): Refusal | undefined {
  return isSubject(organisation, it.complaint, actor) ? undefined : refuseMerged(it.complaint);
}
