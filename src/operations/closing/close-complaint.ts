import { close } from '../../domain/closing/closure.ts';
import { type LessonText, signatureOf } from '../../domain/closing/lesson.ts';
import { withRecurrence } from '../../domain/closing/recurrence.ts';
import type { Decision, Facts } from '../../domain/facts/decision.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/facts/refusal.ts';
import { act, type Deed } from '../act.ts';
import type { Context } from '../context.ts';
import { lessonToRepeat } from './offer-lessons.ts';

/**
 * Closes with a lesson: told anew, or by the id of the lesson that it repeats. A lesson that should have
 * been learned by then has failed, and those who were to see to it are told.
 */
export function closeComplaint(
  context: Context,
  deed: Deed,
  learned: { text: LessonText } | { sameAs: string },
) {
  const { workspace } = deed.visitor;

  async function closing(facts: Facts, decision: Decision | Refusal, signature: string) {
    if (isRefusal(decision)) return decision;
    return withRecurrence(facts, decision, await context.store.correctionsBySignature(workspace, signature));
  }

  return act(context, deed, async (facts) => {
    if ('text' in learned) {
      const signature = signatureOf(facts.it.complaint, learned.text.cause);
      return closing(facts, close(facts, learned), signature);
    }
    const refusal = close.refuse(facts);
    if (refusal !== undefined) return refusal;
    const earlier = await lessonToRepeat(context, deed.visitor, learned.sameAs);
    if (earlier === undefined) return refuse({ code: 'step-changed' });
    return closing(facts, close(facts, { sameAs: earlier }), earlier.signature);
  });
}
