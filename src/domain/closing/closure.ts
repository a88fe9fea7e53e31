import { optionsOf, toCarryOut } from '../answering/offer.ts';
import { openPoints } from '../answering/response.ts';
import { endingClocks } from '../clocks/clock.ts';
import { stopWrites } from '../clocks/deadline.ts';
import { type Asked, action } from '../facts/action.ts';
import type { Case } from '../facts/case.ts';
import { cardNotices, threadNotices } from '../facts/decision.ts';
import { type CloseNeed, type Refusal, refuse } from '../facts/refusal.ts';
import { insert } from '../facts/write.ts';
import { refuseUnlessDeskOrOwner, refuseUnlessOpen } from '../people/handling-right.ts';
import { type LessonText, signatureOf } from './lesson.ts';
import type { Lesson } from './records.ts';

/** What is still missing before a complaint may be closed (rules §6), the lesson apart. */
export function closingNeeds(it: Case): CloseNeed[] {
  const { complaint } = it;
  const needs: CloseNeed[] = [];
  if (openPoints(it).length > 0) needs.push('findings');
  if (complaint.respondedAt === null) needs.push('response');
  if (optionsOf(it).length > 1) needs.push('choice');
  else if (toCarryOut(it).length > 0) needs.push('remedy');
  if (complaint.callbackDue && complaint.calledBackAt === null) needs.push('callback');
  return needs;
}

function refuseClosing({ it, organisation, actor }: Asked): Refusal | undefined {
  const { complaint } = it;
  const refusal = refuseUnlessOpen(complaint) ?? refuseUnlessDeskOrOwner(organisation, complaint, actor);
  if (refusal !== undefined) return refusal;
  const missing = closingNeeds(it);
  return missing.length > 0 ? refuse({ code: 'close-needs', missing }) : undefined;
}

/** Closing leaves a lesson: told anew, or "the same as" an earlier one. */
export type Learned = { text: LessonText } | { sameAs: Lesson };

export const close = action<Learned>(refuseClosing, (facts, learned) => {
  const { it, actor, now } = facts;
  const { complaint } = it;
  const text: LessonText = 'text' in learned ? learned.text : learned.sameAs;
  const sameAs = 'text' in learned ? null : (learned.sameAs.sameAs ?? learned.sameAs.id);
  const lesson: Lesson = {
    id: facts.newId(),
    workspace: complaint.workspace,
    complaint: complaint.id,
    sameAs,
    happened: text.happened,
    cause: text.cause,
    handling: text.handling,
    result: text.result,
    reflection: text.reflection,
    countermeasure: text.countermeasure,
    signature: 'text' in learned ? signatureOf(complaint, text.cause) : learned.sameAs.signature,
    learnedBy: actor,
    learnedAt: now,
  };
  const revision = complaint.revision + 1;
  return {
    set: { closedAt: now, closedBy: actor, revision },
    writes: [insert('lessons', lesson), ...stopWrites(it.deadlines, endingClocks, { cancelledAt: now })],
    entries: [
      {
        kind: 'closed',
        at: now,
        actor: { kind: 'person', person: actor },
        facts: { cause: lesson.cause, ...(sameAs === null ? {} : { sameAs }) },
        private: {
          lesson: {
            happened: lesson.happened,
            handling: lesson.handling,
            result: lesson.result,
            reflection: lesson.reflection,
            countermeasure: lesson.countermeasure,
          },
        },
      },
    ],
    notices: [
      ...cardNotices(complaint, revision),
      ...threadNotices(complaint, `closed:${complaint.version + 1}`, { type: 'closed', by: actor }),
    ],
  };
});
