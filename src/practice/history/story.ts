import type { Means } from '../../domain/answering/contact-records.ts';
import type { Finding } from '../../domain/answering/finding.ts';
import type { Proposal } from '../../domain/answering/remedy.ts';
import type { CallbackReport } from '../../domain/closing/callback.ts';
import type { LessonText } from '../../domain/closing/lesson.ts';
import type { Form } from '../../domain/filing/filing-form.ts';

/** One complaint of the practice workspace's past: what was filed, and who did what when. */
export interface Story {
  /** Week before the present one (0), weekday and local time: `-3 tue 10:20`. */
  filed: string;
  by: string;
  form: Partial<Form>;
  /** Each with days after filing and local time: `+1 09:40`. */
  steps: [when: string, step: Step][];
}

export type Step =
  | { claim: string }
  | { say: string; text: string }
  | { finds: string; finding: Finding }
  | { offers: string; proposal: Proposal }
  | { answers: string; means: Means; text: string }
  | { calls: string; report: CallbackReport }
  | { closes: string; lesson: LessonText };

export function finding(
  outcome: Finding['outcome'],
  cause: Finding['cause'],
  facts: string,
  responsibility: string,
): Finding {
  return { number: 1, outcome, cause, facts, responsibility };
}

/** `amount` in minor units. */
export function offer(
  kind: Proposal['kind'],
  amount: number | null,
  bearer: Proposal['bearer'] = 'company',
): Proposal {
  return { kind, amount, bearer, details: null };
}

export function reached(satisfaction: number, words: string, resolved = true): CallbackReport {
  return { outcome: 'reached', resolved, satisfaction, words };
}

export const unreachable: CallbackReport = {
  outcome: 'unreachable',
  resolved: null,
  satisfaction: null,
  words: null,
};

export function lesson(
  cause: LessonText['cause'],
  happened: string,
  countermeasure: string,
  more: Partial<LessonText> = {},
): LessonText {
  return { cause, happened, countermeasure, handling: '', result: '', reflection: '', ...more };
}
